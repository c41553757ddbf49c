package id.tanda.release;

import id.tanda.attribute.Attributes;
import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.jose.Jwe;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.AgreementKey;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.PartyId;
import id.tanda.internal.Envelope;
import id.tanda.internal.Message;
import id.tanda.internal.Skew;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * The data of one release, signed by the authority for one relying party ({@code tanda-data+jwt});
 * it travels sealed.
 *
 * <p>Immutable; one that was read is unverified until {@link #isTrusted} holds.
 */
final class ReleasedData {
  /** The kind of this message. */
  static final String TYP = "tanda-data+jwt";

  /** The kind of the sealed text around it. */
  static final String SEALED_TYP = "tanda-release+jwe";

  /** How long it counts: as long as its redemption may be repeated. */
  static final Duration LIFE = Duration.ofHours(24);

  /** Four characters for three bytes of the text inside, and its header. */
  static final int MAX_SEALED_CHARS = 886_784;

  /** Four characters for three bytes of {@link Attributes#MAX_BYTES}, and the other members. */
  private static final int MAX_CHARS = 663_552;

  private static final int LONGEST_SUBJECT = 64;

  private final Message message;
  private final String subject;
  private final Basis basis;
  private final Attributes attributes;

  private ReleasedData(Message message) throws MalformedException {
    this.message = message;
    this.subject = message.payload().text("sub", LONGEST_SUBJECT);
    this.basis = Basis.parse(message.payload());
    this.attributes = Attributes.parse(message.payload().object("attributes"));
  }

  /**
   * What is released to whom.
   *
   * @param to the relying party
   * @param subject its name for the citizen
   * @param basis what the release rests on
   * @param attributes the data
   */
  record Contents(PartyId to, String subject, Basis basis, Attributes attributes) {}

  static ReleasedData sign(
      SigningKey key, AuthorityId authority, Contents what, Instant now, String id) {
    Envelope envelope = new Envelope(authority.text(), what.to().text(), now, now.plus(LIFE), id);
    JsonObject payload =
        what.basis()
            .putInto(envelope.json().put("sub", what.subject()))
            .put("attributes", what.attributes().json())
            .build();
    return Message.sign(key, TYP, payload, ReleasedData::parse);
  }

  /**
   * Reads data without believing them.
   *
   * @throws MalformedException if the text is not released data
   */
  static ReleasedData parse(String text) throws MalformedException {
    return new ReleasedData(
        Message.parse(text, MAX_CHARS, TYP, "sub", "consent", "mark", "attributes"));
  }

  /**
   * Opens sealed data and reads them without believing them.
   *
   * @param key the recipient's
   * @throws MalformedException if the text is not sealed, or what is in it not released data
   * @throws DecryptionException if they were sealed to another key, or altered
   */
  static ReleasedData open(String sealed, AgreementKey key)
      throws MalformedException, DecryptionException {
    byte[] opened = Jwe.open(sealed, key, SEALED_TYP, TYP, MAX_SEALED_CHARS);
    return parse(new String(opened, StandardCharsets.US_ASCII));
  }

  /** Seals them to a recipient, as they travel. */
  String seal(P256PublicKey recipient, Randomness randomness) {
    byte[] signed = text().getBytes(StandardCharsets.US_ASCII);
    return Jwe.seal(signed, recipient, SEALED_TYP, TYP, randomness);
  }

  /** Tells if this authority signed them, with a key for data that the bundles hold. */
  boolean isTrusted(TrustBundles bundles, AuthorityId authority, Instant now) {
    return message.envelope().issuer().equals(authority.text())
        && bundles.vouchFor(
            message.jws(), authority, KeyUse.DATA, message.envelope().issuedAt(), now);
  }

  /** Tells if they count now, give or take 30 seconds. */
  boolean holdsAt(Instant now) {
    return message.envelope().holdsAt(now, Skew.LARGEST) && message.envelope().livesAtMost(LIFE);
  }

  /** Tells if they are for this relying party. */
  boolean isFor(PartyId party) {
    return message.envelope().audience().equals(party.text());
  }

  /** Returns the relying party's own name for the citizen, another one for every relying party. */
  String subject() {
    return subject;
  }

  /** Returns what the release rests on. */
  Basis basis() {
    return basis;
  }

  /** Returns the data. */
  Attributes attributes() {
    return attributes;
  }

  /** Returns the one text, to be sealed. */
  String text() {
    return message.text();
  }

  /** Returns the names of the attributes alone. */
  @Override
  public String toString() {
    return "ReleasedData" + attributes.names();
  }
}
