package id.tanda.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/** Makes CBOR say something else, say it in another spelling, or nothing that CBOR can say. */
public final class CborEdits {
  private static final List<Long> NUMBERS =
      List.of(
          0L,
          1L,
          -1L,
          2L,
          3L,
          4L,
          -7L,
          5L,
          -8L,
          18L,
          23L,
          24L,
          255L,
          256L,
          65_535L,
          65_536L,
          253_402_300_799L,
          253_402_300_800L,
          (1L << 32) - 1,
          1L << 32,
          (1L << 40) - 1,
          1L << 40,
          Long.MAX_VALUE,
          Long.MIN_VALUE,
          Long.MIN_VALUE + 1,
          -65_537L,
          -65_538L);
  private static final List<Long> TAGS = List.of(17L, 18L, 61L, 98L, 55_799L, 2L, 24L);
  private static final List<Integer> LENGTHS =
      List.of(0, 1, 7, 8, 9, 15, 17, 31, 32, 33, 63, 64, 65);
  private static final List<Integer> SHIFTS =
      List.of(-2, -1, 1, 2, 20, 1_000, 100_000, Integer.MAX_VALUE);

  /** Floats, null, undefined, simple values, breaks, bignums, endless strings, huge lengths. */
  private static final List<String> RAW =
      List.of(
          "f6",
          "f7",
          "f4",
          "f5",
          "e0",
          "f818",
          "ff",
          "f97c00",
          "fa4e8a2c3b",
          "fb41da20a3c0000000",
          "c249010000000000000000",
          "5fff",
          "7fff",
          "9fff",
          "bfff",
          "5f4100ff",
          "1bffffffffffffffff",
          "3bffffffffffffffff",
          "5bffffffffffffffff",
          "9b7fffffffffffffff",
          "bb8000000000000000",
          "7b00000000ffffffff",
          "1c",
          "fc",
          "61ff",
          "62c080",
          "63eda080",
          "6100",
          "60",
          "40",
          "80",
          "a0",
          "a10101",
          "a2010101",
          "a201010101",
          "d28443a10126a0f640",
          "");

  private final Choices choices;

  /** Edits by these choices. */
  public CborEdits(Choices choices) {
    this.choices = choices;
  }

  /** Makes one change in what is said somewhere. */
  public void edit(CborItem root) {
    List<CborItem> all = root.all();
    CborItem item = choices.of(all);
    switch (choices.below(8)) {
      case 0 -> item.become(value());
      case 1 -> item.become(CborItem.raw(HexFormat.of().parseHex(choices.of(RAW))));
      case 2 -> restructure(item);
      case 3 -> restructure(choices.of(withItems(all)));
      case 4 -> shift(item);
      case 5 -> item.become(copy(choices.of(all)));
      case 6 -> item.become(CborItem.tag(choices.of(TAGS), copy(item)));
      default -> respell(item);
    }
  }

  /** Spells one item somewhere in another way, without changing what it says. */
  public void respell(CborItem root) {
    CborItem item = choices.of(root.all());
    switch (choices.below(3)) {
      case 0 -> item.indefinite = true;
      case 1 -> item.width = 1 << choices.below(4);
      default -> {
        if (item.major == CborItem.MAP && item.items.size() > 2) {
          swapPairs(item);
        } else {
          item.width = 8;
        }
      }
    }
  }

  private CborItem value() {
    return switch (choices.below(5)) {
      case 0 -> CborItem.bytes(choices.bytes(choices.of(LENGTHS)));
      case 1 -> CborItem.text("application/tndc+cwt".getBytes(StandardCharsets.US_ASCII));
      case 2 -> CborItem.text(choices.bytes(choices.below(70)));
      case 3 -> nested(choices.below(300));
      default -> CborItem.integer(choices.of(NUMBERS));
    };
  }

  private CborItem nested(int depth) {
    byte[] heads = new byte[depth + 1];
    Arrays.fill(heads, (byte) (choices.oneIn(2) ? 0x81 : 0xd2));
    heads[depth] = 0;
    return CborItem.raw(heads);
  }

  private void restructure(CborItem item) {
    List<CborItem> items = item.items;
    if (items.isEmpty()) {
      shift(item);
      return;
    }
    int at = choices.below(items.size());
    switch (choices.below(6)) {
      case 0 -> items.remove(at);
      case 1 -> items.add(at, value());
      case 2 -> items.add(copy(items.get(at)));
      case 3 -> Collections.swap(items, at, choices.below(items.size()));
      case 4 -> item.shift = choices.of(SHIFTS);
      default -> addPair(items);
    }
  }

  private void addPair(List<CborItem> items) {
    items.add(CborItem.integer(choices.below(20)));
    items.add(value());
  }

  private void swapPairs(CborItem map) {
    int one = 2 * choices.below(map.items.size() / 2);
    Collections.swap(map.items, 0, one);
    Collections.swap(map.items, 1, one + 1);
  }

  /** Moves a number a little, or changes a string in its bytes or its kind. */
  private void shift(CborItem item) {
    if (item.major == CborItem.BYTES || item.major == CborItem.TEXT) {
      if (choices.oneIn(4)) {
        item.major = CborItem.BYTES + CborItem.TEXT - item.major;
      } else {
        item.content = Damage.of(item.content(), choices);
        item.items.clear();
      }
    } else {
      item.number += choices.of(List.of(1L, -1L, 6L, -6L, 90L, -90L, 91L, 86_400L, -3_000_000L));
    }
  }

  private static List<CborItem> withItems(List<CborItem> all) {
    return all.stream().filter(item -> !item.items.isEmpty()).toList();
  }

  private static CborItem copy(CborItem item) {
    CborItem copy = CborItem.integer(0);
    copy.become(item);
    List<CborItem> items = item.items.stream().map(CborEdits::copy).toList();
    copy.items.clear();
    copy.items.addAll(items);
    return copy;
  }
}
