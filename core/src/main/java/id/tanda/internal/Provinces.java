package id.tanda.internal;

import java.util.Set;

/**
 * The 38 provinces that there have been since 2022, by the two digits that Kemendagri gave them.
 */
public final class Provinces {
  private static final Set<String> CODES =
      Set.of(
          ("11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65"
                  + " 71 72 73 74 75 76 81 82 91 92 93 94 95 96")
              .split(" "));

  private Provinces() {}

  /** Tells if there is a province of this code. */
  public static boolean has(String code) {
    return CODES.contains(code);
  }
}
