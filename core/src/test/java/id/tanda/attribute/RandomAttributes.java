package id.tanda.attribute;

import id.tanda.testing.SeededRandomness;
import id.tanda.testing.TestAddress;
import id.tanda.testing.TestCitizen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws data of citizens; the same ones for the same seed. */
final class RandomAttributes {
  private static final String SIGNS = "aZ 09.,'\"\\/<&\u00e9\u6f22\ud83d\ude00";

  private final Random random;
  private final SeededRandomness bytes;

  RandomAttributes(long seed) {
    this.random = new Random(seed);
    this.bytes = new SeededRandomness(seed);
  }

  /** Returns some of the standard attributes and some of a host's own, in any order. */
  List<Attribute> some() {
    List<Attribute> all = new ArrayList<>(AttributeCatalogue.standard().all());
    all.add(Attribute.of("npwp", "NPWP", "Tax number"));
    all.removeIf(each -> random.nextInt(3) == 0);
    Collections.shuffle(all, random);
    return all;
  }

  Attributes next() {
    Attributes.Builder builder = Attributes.builder();
    for (Attribute each : some()) {
      put(builder, each);
    }
    return builder.build();
  }

  private void put(Attributes.Builder builder, Attribute attribute) {
    switch (attribute.form().kind()) {
      case TEXT, ANY -> builder.put(attribute, text(attribute));
      case DATE -> builder.put(attribute, LocalDate.ofEpochDay(random.nextInt(40_000) - 20_000));
      case CODE -> builder.put(attribute, code(attribute));
      case FLAG -> builder.put(attribute, random.nextBoolean());
      case ADDRESS -> builder.put(attribute, TestAddress.of(line(256)));
      case FAMILY -> builder.put(attribute, TestCitizen.family(1 + random.nextInt(32), line(128)));
      case DOCUMENT ->
          builder.put(
              attribute, TestCitizen.document(MediaType.JPEG, 8 + random.nextInt(2_000), bytes));
    }
  }

  private String text(Attribute attribute) {
    return switch (attribute.name()) {
      case "nik", "family_card_number" -> "317101450190000" + (1 + random.nextInt(9));
      case "email" -> "siti" + random.nextInt() + "@mail.example";
      case "phone" -> "+62812" + (1_000_000 + random.nextInt(1_000_000));
      default -> line(64);
    };
  }

  private String code(Attribute attribute) {
    List<String> codes = List.copyOf(attribute.form().codes().keySet());
    return codes.get(random.nextInt(codes.size()));
  }

  private String line(int longest) {
    int[] signs = SIGNS.codePoints().toArray();
    StringBuilder line = new StringBuilder("x"); // spaces alone are no text
    for (int left = random.nextInt(longest / 2); left > 0; left--) {
      line.appendCodePoint(signs[random.nextInt(signs.length)]);
    }
    return line.toString();
  }
}
