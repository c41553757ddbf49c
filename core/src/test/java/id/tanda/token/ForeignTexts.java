package id.tanda.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tanda.crypto.coding.Base45;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.hostile.Choices;
import id.tanda.hostile.ForgedJws;
import id.tanda.token.Presentation.Form;
import java.util.List;

/** Texts that are no tokens at all, or signed for another purpose. */
final class ForeignTexts {
  private static final List<String> WORDS =
      List.of(
          "",
          ".",
          "..",
          "....",
          "~",
          "~~",
          "null",
          "{}",
          "TND1:",
          "TND2:BB8",
          "tnd1:BB8",
          "https://bank.example/?t=TND1:BB8",
          "<script>",
          "eyJhbGciOiJub25lIn0.e30.",
          "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0....",
          "\u0000",
          "\ud800",
          "~eyJ9~",
          ".~.");

  private final HostileWorld world;
  private final Choices choices;
  private final String bundle;
  private final String statusList;

  ForeignTexts(HostileWorld world, Choices choices) {
    this.world = world;
    this.choices = choices;
    this.bundle = world.authority.bundle(1).text();
    this.statusList = world.authority.statusList().text();
  }

  String next() {
    String text = world.seen(choices, Form.TEXT).text();
    int tilde = text.indexOf('~');
    return switch (choices.below(10)) {
      case 0 -> choices.oneIn(2) ? bundle : statusList;
      case 1 -> text.substring(0, tilde + choices.below(2));
      case 2 -> text.substring(tilde + 1);
      case 3 -> json(text.substring(0, tilde).split("\\.", -1));
      case 4 -> "TNDK1:" + world.seen(choices, Form.DENSE).text().substring(5);
      case 5 -> tooLong();
      case 6 -> deep(text.substring(tilde));
      case 7 -> "TND1:" + Base45.encode(choices.bytes(choices.below(1_100)));
      case 8 -> ForgedJws.of(bundle).edited(choices).signed(world.device);
      default -> choices.of(WORDS);
    };
  }

  private static String json(String[] parts) {
    return String.format(
        "{\"protected\":\"%s\",\"payload\":\"%s\",\"signature\":\"%s\"}", (Object[]) parts);
  }

  private String tooLong() {
    return switch (choices.below(4)) {
      case 0 -> "TND1:" + "A".repeat(1_537 + choices.below(3_000));
      case 1 -> ".".repeat(16_385 + choices.below(3_000));
      case 2 -> "~".repeat(16_384);
      default -> "a".repeat(100_000);
    };
  }

  /** A header that opens thousands of lists or objects. */
  private String deep(String rest) {
    String open = choices.oneIn(2) ? "[" : "{\"a\":";
    String header = "{\"alg\":" + open.repeat(choices.below(2_000));
    return Base64Url.encode(header.getBytes(UTF_8)) + ".e30.AA" + rest;
  }
}
