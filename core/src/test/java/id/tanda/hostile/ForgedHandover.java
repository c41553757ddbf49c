package id.tanda.hostile;

import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.jose.Jwe;
import id.tanda.crypto.keys.AgreementKey;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a phone hands over, with everything in it open to edits; all of it can be signed and sealed
 * again by whoever may, or may not.
 */
public final class ForgedHandover {
  /** The kind of the sealed text. */
  public static final String TYP = "tanda-release+jwe";

  /** The kind of what is in it. */
  public static final String CTY = "tanda-handover+sd-jwt";

  /** What was agreed to. */
  public final ForgedJws consent;

  /** The issuer's part of the credential. */
  public final ForgedJws issuer;

  /** The disclosures. */
  public final List<String> disclosures;

  /** The key binding; its {@code sd_hash} is that of the rest unless a test sets another. */
  public final ForgedJws binding;

  private SigningKey device;
  private SigningKey authority;
  private boolean hashed = true;

  private ForgedHandover(
      String consent, List<String> credential, SigningKey device, SigningKey authority) {
    this.consent = ForgedJws.of(consent);
    this.issuer = ForgedJws.of(credential.get(0));
    this.disclosures = new ArrayList<>(credential.subList(1, credential.size() - 1));
    this.binding = ForgedJws.of(credential.get(credential.size() - 1));
    this.device = device;
    this.authority = authority;
  }

  /** Opens a sound text and takes it apart; these two sign what is made of it. */
  public static ForgedHandover of(
      String sealed, AgreementKey recipient, SigningKey device, SigningKey authority) {
    return of(opened(sealed, recipient), device, authority);
  }

  /** Takes what is in a sound text apart. */
  public static ForgedHandover of(String content, SigningKey device, SigningKey authority) {
    List<String> parts = List.of(content.split("~", -1));
    return new ForgedHandover(parts.get(0), parts.subList(1, parts.size()), device, authority);
  }

  /** Returns what is in a sound text. */
  public static String opened(String sealed, AgreementKey recipient) {
    try {
      byte[] content = Jwe.open(sealed, recipient, TYP, CTY, sealed.length());
      return new String(content, StandardCharsets.US_ASCII);
    } catch (MalformedException | DecryptionException notSound) {
      throw new AssertionError(notSound);
    }
  }

  /** Seals whatever it is. */
  public static String seal(String content, P256PublicKey recipient, Randomness randomness) {
    return Jwe.seal(content.getBytes(StandardCharsets.US_ASCII), recipient, TYP, CTY, randomness);
  }

  /** Has another device sign consent and binding. */
  public ForgedHandover by(SigningKey other) {
    this.device = other;
    return this;
  }

  /** Has another authority sign the credential. */
  public ForgedHandover issuedBy(SigningKey other) {
    this.authority = other;
    return this;
  }

  /** Sets a claim of the key binding. */
  public ForgedHandover bind(String member, JsonItem value) {
    hashed &= !member.equals("sd_hash");
    binding.payload.set(member, value);
    return this;
  }

  /** Leaves a claim of the key binding out. */
  public ForgedHandover unbind(String member) {
    hashed &= !member.equals("sd_hash");
    binding.payload.remove(binding.payload.names.indexOf('"' + member + '"'));
    return this;
  }

  /** Has the authority sign the digest of one more disclosure, which is disclosed. */
  public ForgedHandover disclose(String json) {
    String disclosure = Base64Url.encode(json.getBytes(StandardCharsets.UTF_8));
    disclosures.add(disclosure);
    return announce(Base64Url.encode(hash(disclosure)));
  }

  /** Has the authority sign one more digest. */
  public ForgedHandover announce(String digest) {
    digests().items.add(JsonItem.text(digest));
    return this;
  }

  private JsonItem digests() {
    return issuer.payload.items.get(issuer.payload.names.indexOf("\"_sd\""));
  }

  /** Returns the credential with its disclosures and the last tilde. */
  public String presented() {
    StringBuilder presented = new StringBuilder(issuer.signed(authority)).append('~');
    disclosures.forEach(each -> presented.append(each).append('~'));
    return presented.toString();
  }

  /** Returns the signed binding of what is presented. */
  public String bound() {
    if (hashed) {
      binding.payload.set("sd_hash", JsonItem.text(Base64Url.encode(hash(presented()))));
    }
    return binding.signed(device);
  }

  /** Returns everything that is sealed. */
  public String content() {
    return consent.signed(device) + "~" + presented() + bound();
  }

  /** Returns everything under the signatures that it had. */
  public String kept() {
    StringBuilder kept = new StringBuilder(consent.kept()).append('~').append(issuer.kept());
    disclosures.forEach(each -> kept.append('~').append(each));
    return kept.append('~').append(binding.kept()).toString();
  }

  /** Makes one thing in it something else. */
  public ForgedHandover edited(Choices choices) {
    switch (choices.below(4)) {
      case 0 -> consent.edited(choices);
      case 1 -> issuer.edited(choices);
      case 2 -> binding.edited(choices);
      default -> {
        int at = choices.below(disclosures.size());
        disclosures.set(at, Damage.of(disclosures.get(at), choices));
      }
    }
    return this;
  }

  private static byte[] hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
