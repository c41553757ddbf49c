package id.tanda.consent;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.identity.PartyId;
import id.tanda.party.PurposeId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a consent is about.
 *
 * @param party who may have the data
 * @param recipient the name of the key to which they are sealed
 * @param request the hash of the request that is answered, see {@link Request#hash()}
 * @param purpose for what purpose
 * @param attributes what may go out, 1 to 32
 * @param refused what was asked for and may not
 * @param terms how long the data are kept and processed and how often they may be fetched
 */
public record Granted(
    PartyId party,
    KeyThumbprint recipient,
    String request,
    PurposeId purpose,
    List<Attribute> attributes,
    List<Attribute> refused,
    Terms terms) {
  static final List<String> MEMBERS =
      List.of(
          "party",
          "recipient",
          "request",
          "purpose",
          "granted",
          "refused",
          Terms.RETENTION,
          Terms.PROCESSING,
          Terms.USAGE);

  private static final int MOST = 32;

  /** Copies the lists. */
  public Granted {
    attributes = List.copyOf(attributes);
    refused = List.copyOf(refused);
  }

  static Granted parse(JsonObject json) throws MalformedException {
    List<Attribute> attributes = Attribute.parseAll(json.texts("granted"));
    List<Attribute> refused = Attribute.parseAll(json.texts("refused"));
    Set<Attribute> all = new HashSet<>(attributes);
    all.addAll(refused);
    if (attributes.isEmpty()
        || all.size() > MOST
        || all.size() < attributes.size() + refused.size()) {
      throw new MalformedException("consent must grant 1 to 32 attributes, none of them refused");
    }
    return new Granted(
        PartyId.parse(json.text("party")),
        KeyThumbprint.parse(json.text("recipient")),
        KeyThumbprint.parse(json.text("request")).text(),
        PurposeId.parse(json.text("purpose")),
        attributes,
        refused,
        Terms.parse(json));
  }

  JsonObjectBuilder putInto(JsonObjectBuilder json) {
    return terms.putInto(
        json.put("party", party.text())
            .put("recipient", recipient.text())
            .put("request", request)
            .put("purpose", purpose.text())
            .texts("granted", Attribute.names(attributes))
            .texts("refused", Attribute.names(refused)));
  }
}
