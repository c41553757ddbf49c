package id.tanda.token;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.hostile.ForgedJws;
import id.tanda.hostile.JsonItem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text form that is open to edits and can be signed again. */
final class TextForge {
  final ForgedJws issuer;
  final ForgedJws binding;
  final List<String> disclosures = new ArrayList<>();

  private final HostileWorld world;
  private final Optional<String> nonce;
  private String issued;

  private TextForge(HostileWorld world, String issued, String binding) {
    this.world = world;
    this.issued = issued;
    this.issuer = ForgedJws.of(issued);
    this.binding = ForgedJws.of(binding);
    this.nonce = nonce(this.binding.payload.toString());
  }

  static TextForge of(HostileWorld world, String text) {
    int tilde = text.indexOf('~');
    return new TextForge(world, text.substring(0, tilde), text.substring(tilde + 1));
  }

  /** Takes what was made of the issuer's part. */
  void issue(String text) {
    this.issued = text;
  }

  /** Has the binding hash whatever the rest is now. */
  void hash() {
    byte[] hash = Sha256.of(presented().getBytes(StandardCharsets.UTF_8));
    binding.payload.set("sd_hash", JsonItem.text(Base64Url.encode(hash)));
  }

  /**
   * Tells if the issuer may sign this: it can be read, and names no status list that the verifier
   * has never had.
   */
  boolean mayBeIssued() {
    return mayBeIssued(issuer.payload.toString());
  }

  boolean mayBeIssued(String payload) {
    try {
      JsonObject list = JsonObject.parse(payload).object("status").object("status_list");
      long index = world.credentialKey().statusIndex(list.text("uri"), list.integer("idx"));
      return !HostileWorld.isWithoutList(index);
    } catch (MalformedException unreadable) {
      return false;
    }
  }

  /** Tells if the device may sign this: it can be read, and is not another token, which is well. */
  boolean mayBeShown() {
    return isNoOther(binding.payload.toString());
  }

  boolean isNoOther(String payload) {
    return nonce(payload).equals(nonce);
  }

  /** Returns all of it, ending in this binding. */
  String with(String signedBinding) {
    return presented() + signedBinding;
  }

  /** Returns all of it under the binding signed by a key, or as it was if that may not be. */
  String shownBy(SigningKey key) {
    return with(mayBeShown() ? binding.signed(key) : binding.kept());
  }

  private String presented() {
    StringBuilder presented = new StringBuilder(issued).append('~');
    disclosures.forEach(each -> presented.append(each).append('~'));
    return presented.toString();
  }

  /** Returns the nonce of a payload that a strict reader takes, as far as it is one. */
  private static Optional<String> nonce(String payload) {
    try {
      return JsonObject.parse(payload).value("nonce").map(Object::toString);
    } catch (MalformedException unreadable) {
      return Optional.empty();
    }
  }
}
