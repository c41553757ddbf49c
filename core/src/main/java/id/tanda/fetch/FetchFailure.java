package id.tanda.fetch;

import id.tanda.identity.Reason;
import id.tanda.identity.Words;

/** Why nothing came from an address. */
public enum FetchFailure implements Reason {
  /** Not an {@code https} address, or one with a user's name, a password or a fragment. */
  BAD_ADDRESS("fetch.bad-address", "Alamat tidak dapat dipakai.", "The address cannot be used."),
  /** No connection, or none to the server that the address names. */
  UNREACHABLE(
      "fetch.unreachable", "Server tidak dapat dihubungi.", "The server cannot be reached."),
  /** It did not come in time. */
  TIMED_OUT(
      "fetch.timed-out", "Server terlalu lama menjawab.", "The server took too long to answer."),
  /** The server answered with another status than 200. */
  WRONG_STATUS(
      "fetch.wrong-status", "Server menolak permintaan.", "The server refused the request."),
  /** The server pointed to another address, which is not followed. */
  REDIRECTED(
      "fetch.redirected",
      "Server mengalihkan ke alamat lain.",
      "The server pointed to another address."),
  /** It came in a content encoding that was not asked for. */
  ENCODED(
      "fetch.encoded",
      "Server mengirim data dalam bentuk lain.",
      "The server sent the data in another form."),
  /** More than was allowed. */
  TOO_LARGE("fetch.too-large", "Data dari server terlalu besar.", "The server sent too much."),
  /** Less or more than the server had announced. */
  WRONG_LENGTH(
      "fetch.wrong-length",
      "Panjang data dari server tidak sesuai.",
      "The server sent another length than announced.");

  private final String code;
  private final Words words;

  FetchFailure(String code, String indonesian, String english) {
    this.code = code;
    this.words = new Words(indonesian, english);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Words words() {
    return words;
  }
}
