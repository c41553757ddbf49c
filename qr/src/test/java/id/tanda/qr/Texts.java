package id.tanda.qr;

import java.util.Random;

/** Seeded texts. */
final class Texts {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

  private Texts() {}

  static String alphanumeric(int length, Random random) {
    StringBuilder text = new StringBuilder("TND1:");
    while (text.length() < length) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.substring(0, length);
  }
}
