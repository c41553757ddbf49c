package id.tanda.attribute;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.internal.Visible;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where somebody lives, as a family card has it.
 *
 * @param street street and number, or whatever finds the house: one visible line of 1 to 256
 *     characters
 * @param neighbourhood RT and RW, three digits each with a slash between, such as {@code 003/012};
 *     {@code 000/000} where there are none
 * @param region the village or ward
 * @param postalCode five digits, if the register has them
 */
public record Address(
    String street, String neighbourhood, Region region, Optional<String> postalCode) {
  private static final Pattern NEIGHBOURHOOD = Pattern.compile("[0-9]{3}/[0-9]{3}");
  private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{5}");
  private static final int LONGEST = 256;
  private static final String RULE =
      "address must have a street of 1 to 256 visible characters, a neighbourhood such as 003/012"
          + " and five digits as its postal code, if any";

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one has another form
   */
  public Address {
    Objects.requireNonNull(region, "region");
    if (!isSound(street, neighbourhood, postalCode)) {
      throw new IllegalArgumentException(RULE);
    }
  }

  /**
   * Returns an address without a postal code.
   *
   * @throws IllegalArgumentException if a part has another form
   */
  public static Address of(String street, String neighbourhood, Region region) {
    return new Address(street, neighbourhood, region, Optional.empty());
  }

  static Address parse(JsonObject json) throws MalformedException {
    json.only("street", "neighbourhood", "region", "postal_code");
    String street = json.text("street", LONGEST);
    String neighbourhood = json.text("neighbourhood", 7);
    Optional<String> postalCode =
        json.has("postal_code") ? Optional.of(json.text("postal_code", 5)) : Optional.empty();
    if (!isSound(street, neighbourhood, postalCode)) {
      throw new MalformedException(RULE);
    }
    return new Address(street, neighbourhood, Region.parse(json.object("region")), postalCode);
  }

  JsonObject json() {
    JsonObjectBuilder json =
        JsonObject.builder()
            .put("street", street)
            .put("neighbourhood", neighbourhood)
            .put("region", region.json());
    postalCode.ifPresent(digits -> json.put("postal_code", digits));
    return json.build();
  }

  /** Returns the address as an envelope has it, in one line. */
  public String line() {
    return street
        + ", RT "
        + neighbourhood.replace("/", "/RW ")
        + ", "
        + String.join(
            ", ", region.village(), region.district(), region.regency(), region.province())
        + postalCode.map(digits -> " " + digits).orElse("");
  }

  /** Returns a text without a place. */
  @Override
  public String toString() {
    return "Address[hidden]";
  }

  private static boolean isSound(String street, String neighbourhood, Optional<String> postalCode) {
    return Visible.isLine(street, LONGEST)
        && NEIGHBOURHOOD.matcher(neighbourhood).matches()
        && postalCode.filter(digits -> !POSTAL_CODE.matcher(digits).matches()).isEmpty();
  }
}
