package id.tanda.crypto.cose;

/**
 * Claim keys of the CBOR Web Token (<a href="https://www.rfc-editor.org/rfc/rfc8392">RFC 8392</a>
 * and the registry that grew from it).
 */
public final class Rfc8392 {
  /** Claim: who issued it. */
  public static final long ISS = 1;

  /** Claim: whom it is about. */
  public static final long SUB = 2;

  /** Claim: whom it is meant for. */
  public static final long AUD = 3;

  /** Claim: when it ends, in seconds since 1970. */
  public static final long EXP = 4;

  /** Claim: when it begins, in seconds since 1970. */
  public static final long NBF = 5;

  /** Claim: when it was made, in seconds since 1970. */
  public static final long IAT = 6;

  /** Claim: its unique id. */
  public static final long CTI = 7;

  /**
   * Claim: the key its bearer must prove (<a href="https://www.rfc-editor.org/rfc/rfc8747">RFC
   * 8747</a>).
   */
  public static final long CNF = 8;

  /** Claim: what it allows (<a href="https://www.rfc-editor.org/rfc/rfc9200">RFC 9200</a>). */
  public static final long SCOPE = 9;

  /**
   * Claim: the request it answers (<a href="https://www.rfc-editor.org/rfc/rfc9711">RFC 9711</a>).
   */
  public static final long NONCE = 10;

  /** Member of {@link #CNF}: a COSE_Key. */
  public static final long CNF_COSE_KEY = 1;

  private Rfc8392() {}
}
