package id.tanda.release;

import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.KeyThumbprint;
import java.time.Instant;

/**
 * What was answered to a redemption, so that the same one gets the same answer.
 *
 * @param signer the key that signed the redemption; with {@code id} the key of the row
 * @param id the redemption's own id
 * @param redemption the hash over its signing input
 * @param release the sealed data
 * @param receipt the text of the receipt
 * @param at when it was answered
 */
public record ReleaseRow(
    KeyThumbprint signer,
    String id,
    String redemption,
    String release,
    String receipt,
    Instant at) {
  JsonObject answer() {
    return JsonObject.builder().put("release", release).put("receipt", receipt).build();
  }

  /** Returns the signer alone. */
  @Override
  public String toString() {
    return "ReleaseRow[" + signer + "]";
  }
}
