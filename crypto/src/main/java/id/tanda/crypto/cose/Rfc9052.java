package id.tanda.crypto.cose;

/**
 * Header labels and numbers of COSE (<a href="https://www.rfc-editor.org/rfc/rfc9052">RFC 9052</a>
 * and the registries that grew from it).
 */
public final class Rfc9052 {
  /** Header: the algorithm. */
  public static final long ALG = 1;

  /** Header: labels that must be understood. */
  public static final long CRIT = 2;

  /** Header: the hint for finding the key. */
  public static final long KID = 4;

  /**
   * Header: a CWT that carries the key (<a href="https://www.rfc-editor.org/rfc/rfc9528">RFC
   * 9528</a>).
   */
  public static final long KCWT = 13;

  /**
   * Header: the type of the whole object (<a href="https://www.rfc-editor.org/rfc/rfc9596">RFC
   * 9596</a>).
   */
  public static final long TYP = 16;

  /**
   * Algorithm: ECDSA with SHA-256 (<a href="https://www.rfc-editor.org/rfc/rfc9053">RFC 9053</a>).
   */
  public static final long ES256 = -7;

  /** Tag of COSE_Sign1. */
  public static final long TAG = 18;

  private Rfc9052() {}
}
