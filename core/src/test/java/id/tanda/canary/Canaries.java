package id.tanda.canary;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Secrets that are let loose, to see where they turn up. Keeps each in every usual spelling. */
public final class Canaries {
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

  private final List<String> texts = new ArrayList<>();
  private final List<byte[]> keys = new ArrayList<>();

  /** Lets a text loose. */
  public void add(String text) {
    texts.add(text);
    texts.add(base64(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Lets a secret number of 32 bytes loose. */
  public void add(byte[] key) {
    keys.add(key);
    BigInteger number = new BigInteger(1, key);
    texts.add(number.toString());
    texts.add(number.toString(16));
    texts.add(number.toString(16).toUpperCase(Locale.ROOT));
    texts.add(base64(key));
    texts.add(Base64.getUrlEncoder().withoutPadding().encodeToString(key));
  }

  /** Returns the first that turns up in a text. */
  public Optional<String> in(String text) {
    return texts.stream().filter(text::contains).findFirst();
  }

  /** Returns the first that turns up in bytes, written as text or, if it is a key, as it is. */
  public Optional<String> in(byte[] bytes) {
    String plain = new String(bytes, StandardCharsets.ISO_8859_1);
    Stream<String> asText =
        texts.stream().filter(text -> CHARSETS.stream().anyMatch(as -> holds(plain, text, as)));
    Stream<String> asKey =
        keys.stream()
            .map(key -> new String(key, StandardCharsets.ISO_8859_1))
            .filter(plain::contains)
            .map(key -> "a key");
    return Stream.concat(asText, asKey).findFirst();
  }

  private static boolean holds(String plain, String text, Charset as) {
    return plain.contains(new String(text.getBytes(as), StandardCharsets.ISO_8859_1));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
