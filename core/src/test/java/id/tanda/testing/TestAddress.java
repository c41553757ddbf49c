package id.tanda.testing;

import id.tanda.attribute.Address;
import id.tanda.attribute.Region;

/** Addresses in one ward of Jakarta. */
public final class TestAddress {
  /** Gondangdia in Menteng. */
  public static final Region GONDANGDIA =
      new Region("31.71.06.1002", "DKI Jakarta", "Jakarta Pusat", "Menteng", "Gondangdia");

  private TestAddress() {}

  /** Returns an address in that ward. */
  public static Address of(String street) {
    return Address.of(street, "003/005", GONDANGDIA);
  }
}
