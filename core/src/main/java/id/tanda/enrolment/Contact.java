package id.tanda.enrolment;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import java.util.Objects;

/**
 * How an applicant is reached.
 *
 * @param email where the confirmation code goes: 3 to 254 visible ASCII characters with one
 *     {@code @}
 * @param phone 8 to 15 digits, with or without a leading {@code +}
 */
public record Contact(String email, String phone) {
  private static final int LONGEST_EMAIL = 254;

  /**
   * Checks the form; whether somebody reads the mail is not known.
   *
   * @throws IllegalArgumentException if one has another form
   */
  public Contact {
    Objects.requireNonNull(email, "email");
    Objects.requireNonNull(phone, "phone");
    if (!isEmail(email)) {
      throw new IllegalArgumentException(
          "email must be 3 to 254 visible ASCII characters with one @ inside");
    }
    if (!isPhone(phone)) {
      throw new IllegalArgumentException("phone must be 8 to 15 digits, a leading + allowed");
    }
  }

  static Contact parse(JsonObject json) throws MalformedException {
    String email = json.text("email", LONGEST_EMAIL);
    String phone = json.text("phone", 16);
    if (!isEmail(email) || !isPhone(phone)) {
      throw new MalformedException("email and phone must have their forms");
    }
    return new Contact(email, phone);
  }

  /** Returns a text without address or number. */
  @Override
  public String toString() {
    return "Contact[hidden]";
  }

  private static boolean isEmail(String email) {
    int at = email.indexOf('@');
    return email.length() <= LONGEST_EMAIL
        && at > 0
        && at < email.length() - 1
        && email.indexOf('@', at + 1) < 0
        && email.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '<' && c != '>' && c != ',');
  }

  private static boolean isPhone(String phone) {
    int from = phone.startsWith("+") ? 1 : 0;
    int digits = phone.length() - from;
    return digits >= 8
        && digits <= 15
        && phone.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
  }
}
