package id.tanda.attribute;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.internal.Provinces;
import id.tanda.internal.Visible;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A village or ward (desa, kelurahan) and where it lies, by the code and the names that Kemendagri
 * gave them.
 *
 * @param code such as {@code 31.71.06.1001}: two digits of one of the 38 provinces, two of the
 *     regency or city in it, two of the district in that, four of the village; none of them zeros
 * @param province the name of the province, one visible line of 1 to 64 characters like the others
 * @param regency the name of the regency (kabupaten) or city (kota)
 * @param district the name of the district (kecamatan)
 * @param village the name of the village or ward
 */
public record Region(
    String code, String province, String regency, String district, String village) {
  private static final Pattern CODE =
      Pattern.compile("[0-9]{2}(\\.(?!00)[0-9]{2}){2}\\.(?!0000)[0-9]{4}");
  private static final int CODE_LENGTH = 13;
  private static final int LONGEST = 64;
  private static final String RULE =
      "region must have the code of a village in one of the 38 provinces, such as 31.71.06.1001,"
          + " and four names of 1 to 64 visible characters";

  /**
   * Checks the code and the names.
   *
   * @throws IllegalArgumentException if one has another form
   */
  public Region {
    Objects.requireNonNull(code, "code");
    if (!isCode(code) || !areNames(province, regency, district, village)) {
      throw new IllegalArgumentException(RULE);
    }
  }

  static Region parse(JsonObject json) throws MalformedException {
    json.only("code", "province", "regency", "district", "village");
    String code = json.text("code", CODE_LENGTH);
    String province = json.text("province", LONGEST);
    String regency = json.text("regency", LONGEST);
    String district = json.text("district", LONGEST);
    String village = json.text("village", LONGEST);
    if (!isCode(code) || !areNames(province, regency, district, village)) {
      throw new MalformedException(RULE);
    }
    return new Region(code, province, regency, district, village);
  }

  JsonObject json() {
    return JsonObject.builder()
        .put("code", code)
        .put("province", province)
        .put("regency", regency)
        .put("district", district)
        .put("village", village)
        .build();
  }

  /** Returns the code of the province, such as {@code 31}. */
  public String provinceCode() {
    return code.substring(0, 2);
  }

  /** Returns the code of the regency or city, such as {@code 31.71}. */
  public String regencyCode() {
    return code.substring(0, 5);
  }

  /** Returns the code of the district, such as {@code 31.71.06}. */
  public String districtCode() {
    return code.substring(0, 8);
  }

  /** Returns a text without a place. */
  @Override
  public String toString() {
    return "Region[hidden]";
  }

  private static boolean isCode(String code) {
    return CODE.matcher(code).matches() && Provinces.has(code.substring(0, 2));
  }

  private static boolean areNames(String... names) {
    return Stream.of(names).allMatch(name -> Visible.isLine(name, LONGEST));
  }
}
