package id.tanda.release;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.AttributeCatalogue;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Language;
import id.tanda.identity.PartyId;
import id.tanda.identity.Words;
import id.tanda.internal.Envelope;
import id.tanda.internal.Message;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An authority's proof of a release or a withdrawal ({@code tanda-receipt+jwt}): names of
 * attributes, never a value.
 *
 * <p>Each receipt of a citizen refers to the one before by a hash over a salt that only the citizen
 * gets, so that two relying parties cannot tell from their receipts that they serve the same
 * person. Immutable; one that was read is unverified until {@link #isTrusted} holds.
 */
public final class Receipt {
  /** The kind of this message. */
  public static final String TYP = "tanda-receipt+jwt";

  static final int MAX_CHARS = 8_192;

  static final Duration LIFE = Duration.ofDays(3_653);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final String PREVIOUS = "previous";

  private final Message message;
  private final AuthorityId authority;
  private final ReceiptEntry entry;
  private final Optional<String> previous;

  private Receipt(Message message) throws MalformedException {
    JsonObject payload = message.payload();
    this.message = message;
    this.authority = AuthorityId.parse(message.envelope().issuer());
    this.entry = ReceiptEntry.parse(payload);
    this.previous =
        payload.has(PREVIOUS)
            ? Optional.of(KeyThumbprint.parse(payload.text(PREVIOUS)).text())
            : Optional.empty();
    if (!message.envelope().audience().equals(Envelope.ANYONE)) {
      throw new MalformedException("aud of a receipt must be " + Envelope.ANYONE);
    }
  }

  private Receipt(
      Message message, AuthorityId authority, ReceiptEntry entry, Optional<String> previous) {
    this.message = message;
    this.authority = authority;
    this.entry = entry;
    this.previous = previous;
  }

  static Receipt sign(
      SigningKey key,
      AuthorityId authority,
      ReceiptEntry entry,
      Optional<String> previous,
      Instant now,
      String id) {
    Envelope envelope = new Envelope(authority.text(), Envelope.ANYONE, now, now.plus(LIFE), id);
    JsonObjectBuilder payload = entry.putInto(envelope.json());
    previous.ifPresent(hash -> payload.put(PREVIOUS, hash));
    return Message.sign(key, TYP, payload.build(), Receipt::parse);
  }

  /**
   * Reads a receipt without believing it.
   *
   * @throws MalformedException if the text is not a receipt
   */
  public static Receipt parse(String text) throws MalformedException {
    String[] members =
        Stream.concat(ReceiptEntry.MEMBERS.stream(), Stream.of(PREVIOUS)).toArray(String[]::new);
    return new Receipt(Message.parse(text, MAX_CHARS, TYP, members));
  }

  /** Tells if the authority signed it, with a key for receipts that the bundles hold. */
  public boolean isTrusted(TrustBundles bundles, AuthorityId by, Instant now) {
    return authority.equals(by)
        && bundles.vouchFor(message.jws(), authority, KeyUse.RECEIPT, time(), now);
  }

  /** Tells if it comes right after this one, which came with this salt. */
  public boolean follows(Receipt before, String salt) {
    return previous.equals(Optional.of(before.link(salt)));
  }

  /** Tells if it proves the withdrawal of a consent. */
  boolean isWithdrawal() {
    return event() == ReceiptEvent.CONSENT_WITHDRAWN;
  }

  /** Tells if it is the first of its citizen. */
  public boolean isFirst() {
    return previous.isEmpty();
  }

  /**
   * Returns what the next receipt of the same citizen refers to: a hash over the salt and the
   * signing input.
   */
  String link(String salt) {
    return Base64Url.encode(
        Sha256.of(salt.getBytes(StandardCharsets.US_ASCII), message.jws().hash()));
  }

  ReceiptEntry entry() {
    return entry;
  }

  /** Returns what happened. */
  public ReceiptEvent event() {
    return entry.event();
  }

  /** Returns with which relying party. */
  public PartyId party() {
    return entry.with().party();
  }

  /** Returns the name under which that one was registered when it happened. */
  public Words name() {
    return entry.with().name();
  }

  /** Returns under which token or consent. */
  public Basis basis() {
    return entry.basis();
  }

  /** Returns the names of what went out; empty for a withdrawal. */
  public List<Attribute> attributes() {
    return entry.attributes();
  }

  /**
   * Returns the same receipt with the attributes of a catalogue, so that a host's own are told by
   * their labels; without one they are labelled by their names.
   */
  public Receipt in(AttributeCatalogue known) {
    return new Receipt(message, authority, entry.in(known), previous);
  }

  /** Returns when it happened, by the authority's clock. */
  public Instant time() {
    return message.envelope().issuedAt();
  }

  /**
   * Returns what to tell the citizen, in one line: when, who, what happened, and the labels of what
   * went out.
   */
  public String told(Language language, ZoneId zone) {
    String when = TIME.format(time().atZone(zone));
    String what = event().words().in(language);
    String data =
        attributes().stream()
            .map(attribute -> attribute.label().in(language))
            .collect(Collectors.joining(", "));
    return when + " " + name().in(language) + ": " + what + (data.isEmpty() ? "" : " - " + data);
  }

  /** Returns SHA-256 over the signing input, 43 characters of base64url. */
  String hash() {
    return Base64Url.encode(message.jws().hash());
  }

  /** Returns the one text of this receipt, to be kept. */
  public String text() {
    return message.text();
  }

  /** Returns what happened and with whom. */
  @Override
  public String toString() {
    return "Receipt[" + event() + ", " + party() + "]";
  }
}
