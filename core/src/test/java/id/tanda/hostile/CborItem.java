package id.tanda.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A CBOR item as it may stand in a text, well formed or not, open to every edit. */
public final class CborItem {
  static final int NEGATIVE = 1;
  static final int BYTES = 2;
  static final int TEXT = 3;
  static final int ARRAY = 4;
  static final int MAP = 5;
  static final int TAG = 6;
  static final int RAW = 8;

  /** What is in an array or tag, the keys and values of a map, or the CBOR in a byte string. */
  final List<CborItem> items = new ArrayList<>();

  /** The content of a string, or bytes that stand there whatever they mean. */
  byte[] content = {};

  int major;

  /** The number of an integer, tag or simple value. */
  long number;

  /** How many bytes its number takes, or 0 for as few as can be. */
  int width;

  /** How many items it announces beyond those it has. */
  int shift;

  boolean indefinite;

  private CborItem(int major, long number) {
    this.major = major;
    this.number = number;
  }

  /** Returns an integer. */
  public static CborItem integer(long value) {
    return value < 0 ? new CborItem(NEGATIVE, ~value) : new CborItem(0, value);
  }

  /** Returns a byte string. */
  public static CborItem bytes(byte[] content) {
    CborItem item = new CborItem(BYTES, 0);
    item.content = content;
    return item;
  }

  /** Returns a text string. */
  public static CborItem text(byte[] utf8) {
    CborItem item = bytes(utf8);
    item.major = TEXT;
    return item;
  }

  /** Returns a tag. */
  static CborItem tag(long number, CborItem tagged) {
    CborItem item = new CborItem(TAG, number);
    item.items.add(tagged);
    return item;
  }

  /** Returns bytes that stand there as they are. */
  static CborItem raw(byte[] bytes) {
    CborItem item = bytes(bytes);
    item.major = RAW;
    return item;
  }

  /** Takes well-formed deterministic CBOR apart, also in the headers and payloads of COSE_Sign1. */
  public static CborItem parse(byte[] bytes) {
    return read(ByteBuffer.wrap(bytes));
  }

  /** Becomes the same as another. */
  public void become(CborItem other) {
    List<CborItem> others = List.copyOf(other.items);
    items.clear();
    items.addAll(others);
    content = other.content;
    major = other.major;
    number = other.number;
    width = other.width;
    shift = other.shift;
    indefinite = other.indefinite;
  }

  /** Returns its encoding. */
  public byte[] encode() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CborEncoding.write(this, out);
    return out.toByteArray();
  }

  /** Returns the content of a string, or nothing. */
  public byte[] content() {
    if (items.isEmpty()) {
      return content;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    items.forEach(each -> CborEncoding.write(each, out));
    return out.toByteArray();
  }

  /** Returns the item at a place. */
  public CborItem at(int place) {
    return items.get(place);
  }

  /** Returns the value of the first such key of this map, or of the map in this byte string. */
  public CborItem value(long key) {
    CborItem map = major == BYTES && items.size() == 1 ? at(0) : this;
    CborItem wanted = integer(key);
    for (int i = 0; map.major == MAP && i + 1 < map.items.size(); i += 2) {
      CborItem found = map.at(i);
      if (found.major == wanted.major && found.number == wanted.number) {
        return map.at(i + 1);
      }
    }
    return raw(new byte[0]);
  }

  /** Tells if this has the shape of a COSE_Sign1. */
  public boolean isSign1() {
    return major == TAG
        && items.size() == 1
        && at(0).major == ARRAY
        && at(0).items.size() == 4
        && at(0).at(0).major == BYTES
        && at(0).at(2).major == BYTES;
  }

  /** Returns every item in here, this one first. */
  List<CborItem> all() {
    List<CborItem> all = new ArrayList<>();
    all.add(this);
    items.forEach(each -> all.addAll(each.all()));
    return all;
  }

  private static CborItem read(ByteBuffer in) {
    int initial = in.get() & 0xff;
    CborItem item = new CborItem(initial >> 5, number(initial & 31, in));
    int count = (int) item.number;
    switch (item.major) {
      case BYTES, TEXT -> item.fill(in, count);
      case ARRAY -> item.read(in, count);
      case MAP -> item.read(in, 2 * count);
      case TAG -> item.read(in, 1);
      default -> {}
    }
    if (item.isSign1()) {
      item.at(0).at(0).open();
      item.at(0).at(2).open();
    }
    return item;
  }

  private static long number(int info, ByteBuffer in) {
    long number = 0;
    for (int left = info < 24 ? 0 : 1 << (info - 24); left > 0; left--) {
      number = number << 8 | (in.get() & 0xff);
    }
    return info < 24 ? info : number;
  }

  private void read(ByteBuffer in, int count) {
    for (int i = 0; i < count; i++) {
      items.add(read(in));
    }
  }

  private void open() {
    items.add(parse(content));
  }

  private void fill(ByteBuffer in, int length) {
    content = new byte[length];
    in.get(content);
  }
}
