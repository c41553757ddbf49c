package id.tanda.benchmarks.peers;

import id.tanda.benchmarks.Proof;

/** Another library, ready to verify. */
@FunctionalInterface
interface Peer {
  /** Returns true for a good token; false, or an exception of the library, for any other. */
  boolean verifies(String token) throws Exception;

  /** Returns this peer if it takes what is good and refuses what is damaged or over. */
  default Peer proved(String good, String over, String foreign) {
    Proof.refuses(() -> verifies(damaged(good)));
    Proof.refuses(() -> verifies(over));
    Proof.refuses(() -> verifies(foreign));
    try {
      Proof.holds(verifies(good));
    } catch (Exception refused) {
      throw new IllegalStateException("a good token must pass", refused);
    }
    return this;
  }

  /** Changes one bit of the last signature. */
  private static String damaged(String token) {
    int place = token.length() - 10;
    char other = token.charAt(place) == 'A' ? 'B' : 'A';
    return token.substring(0, place) + other + token.substring(place + 1);
  }
}
