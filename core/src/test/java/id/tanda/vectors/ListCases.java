package id.tanda.vectors;

import static id.tanda.vectors.Cases.ACCEPTED;

import id.tanda.crypto.json.JsonObject;
import java.util.List;

/** Status lists, after bundles and others that are held already. */
final class ListCases {
  private static final String NO_ENTRY_SET = Runs.lst(1 << 20);

  private ListCases() {}

  static List<JsonObject> all() {
    Cases cases = new Cases("list");
    cases.add(ACCEPTED, "first", "nothing held", list().text());
    cases.add(ACCEPTED, "entry-set", "with an entry set", Setting.list().text());
    cases.add(
        ACCEPTED,
        "newer",
        "a newer one",
        list().later(1).text(),
        TrustCases.HELD,
        List.of(list().text()));
    cases.add(
        ACCEPTED, "same", "the one held", list().text(), TrustCases.HELD, List.of(list().text()));
    cases.add(
        ACCEPTED,
        "other-address",
        "an older one of another address",
        list(1).later(-1).text(),
        TrustCases.HELD,
        List.of(list().text()));
    cases.add(ACCEPTED, "early", "30 seconds early", list().later(31).text());
    cases.add(ACCEPTED, "late", "within the skew", list().text(), Cases.at(Setting.DAY + 29));
    cases.add(ACCEPTED, "ttl-least", "the shortest ttl", list().with("ttl", 1L).text());
    cases.add(ACCEPTED, "ttl-most", "the longest ttl", list().with("ttl", 2_678_400L).text());
    cases.add(ACCEPTED, "seven-digits", "a number of seven digits", list(1_000_000).text());
    cases.add(ACCEPTED, "last-number", "the highest number", list((1 << 20) - 1).text());
    String code = "trust.malformed";
    cases.malformed(code, list());
    cases.add(code, "bits", "two bits an entry", bits(2, NO_ENTRY_SET).text());
    cases.add(
        code, "bomb", "one byte more than 2^20 entries", bits(1, Runs.lst((1 << 20) + 8)).text());
    cases.add(
        code, "short", "one byte less than 2^20 entries", bits(1, Runs.lst((1 << 20) - 8)).text());
    cases.add(
        code, "after-stream", "bytes after the stream", bits(1, NO_ENTRY_SET + "AAAA").text());
    cases.add(code, "no-stream", "no zlib stream", bits(1, "AAAA").text());
    cases.add(code, "no-ttl", "without ttl", list().without("ttl").text());
    cases.add(code, "ttl-zero", "a ttl of 0", list().with("ttl", 0L).text());
    cases.add(
        code, "ttl-over", "a second more than 31 days", list().with("ttl", 2_678_401L).text());
    cases.add(code, "audience", "for somebody", list().with("aud", Parties.BANK).text());
    code = "trust.unknown-signer";
    cases.add(code, "key", "an unknown key", list().by(Setting.THIEF).text());
    cases.add(code, "use", "a key of another use", list().by(Named.key("a credential")).text());
    cases.add(code, "authority", "another authority", list().with("iss", Setting.B).text());
    cases.add(code, "no-bundle", "no bundle held", list().text(), "bundles", TrustCases.NONE);
    code = "trust.bad-signature";
    cases.add(code, "forged", "signed by somebody else", list().forgedBy(Setting.THIEF).text());
    cases.add(
        code,
        "forged-inside",
        "signed by another key of the authority",
        list().forgedBy(Named.key("a credential")).text());
    cases.add(
        code,
        "forged-outside",
        "signed by another authority",
        list().forgedBy(Named.key("b status")).text());
    code = "trust.wrong-address";
    cases.add(
        code,
        "elsewhere",
        "another host",
        list().with("sub", "https://elsewhere.example/0").text());
    cases.add(
        code,
        "respelled",
        "a number with a zero before",
        list().with("sub", Setting.TEMPLATE.replace("{list}", "00")).text());
    cases.add(
        code,
        "no-number",
        "no number",
        list().with("sub", Setting.TEMPLATE.replace("{list}", "x")).text());
    cases.add(
        code,
        "long-number",
        "seven digits",
        list().with("sub", Setting.listAddress(1_234_567)).text());
    cases.add(code, "number-over", "one more than the highest number", list(1 << 20).text());
    code = "trust.not-in-force";
    cases.add(code, "ended", "when the skew is over", list().text(), Cases.at(Setting.DAY + 30));
    cases.add(code, "too-early", "31 seconds early", list().later(32).text());
    cases.add(
        code,
        "before-its-key",
        "made before its key",
        list().with("iat", Setting.NOON - 2 * Setting.DAY).text());
    code = "trust.rolled-back";
    Object[] newer = {TrustCases.HELD, List.of(list().text())};
    cases.add(code, "older", "a second older", list().later(-1).text(), newer);
    cases.add(code, "much-older", "an hour older", list().later(-3_600).text(), newer);
    cases.add(
        code,
        "same-second",
        "the same second, another text",
        list().with("ttl", 301L).text(),
        newer);
    return cases.all();
  }

  private static Signed list() {
    return list(0);
  }

  private static Signed list(long number) {
    return Setting.list(number, NO_ENTRY_SET);
  }

  private static Signed bits(int bits, String lst) {
    return list()
        .with("status_list", JsonObject.builder().put("bits", bits).put("lst", lst).build());
  }
}
