package id.tanda.release;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.AttributeCatalogue;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.identity.PartyId;
import id.tanda.identity.Words;
import id.tanda.party.Registration;
import java.util.List;

/**
 * What a receipt proves.
 *
 * @param event what happened
 * @param with with which relying party
 * @param basis under which token or consent
 * @param attributes the names of what went out; empty for a withdrawal
 */
record ReceiptEntry(ReceiptEvent event, With with, Basis basis, List<Attribute> attributes) {
  static final List<String> MEMBERS =
      List.of("event", "party", "name", "consent", "mark", "attributes");

  /**
   * A relying party as a citizen is told of it.
   *
   * @param party its id
   * @param name its registered name at that time
   */
  record With(PartyId party, Words name) {
    static With of(Registration registration) {
      return new With(registration.party(), registration.profile().name());
    }

    private static With parse(JsonObject json) throws MalformedException {
      return new With(PartyId.parse(json.text("party")), Words.parse(json.object("name")));
    }

    private JsonObjectBuilder putInto(JsonObjectBuilder json) {
      return json.put("party", party.text()).put("name", name.json());
    }
  }

  static ReceiptEntry parse(JsonObject json) throws MalformedException {
    return new ReceiptEntry(
        ReceiptEvent.parse(json.text("event")),
        With.parse(json),
        Basis.parse(json),
        Attribute.parseAll(json.texts("attributes")));
  }

  JsonObjectBuilder putInto(JsonObjectBuilder json) {
    return basis
        .putInto(with.putInto(json.put("event", event.code())))
        .texts("attributes", Attribute.names(attributes));
  }

  /** Returns the same entry with the labels of a catalogue. */
  ReceiptEntry in(AttributeCatalogue known) {
    return new ReceiptEntry(event, with, basis, known.known(attributes));
  }
}
