package id.tanda.release;

/**
 * A receipt in the chain of its citizen.
 *
 * @param citizen the keyed handle of the citizen; with {@code number} the key of the row
 * @param number its place in the chain, from 0
 * @param receipt its text
 * @param salt what the citizen needs to check that the next one follows, 22 characters
 */
public record ReceiptRow(String citizen, long number, String receipt, String salt) {
  /** Returns the place alone. */
  @Override
  public String toString() {
    return "ReceiptRow[" + number + "]";
  }
}
