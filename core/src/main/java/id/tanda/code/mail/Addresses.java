package id.tanda.code.mail;

import java.util.regex.Pattern;

/**
 * The mail addresses that are written to: dot-atoms of <a
 * href="https://www.rfc-editor.org/rfc/rfc5322#section-3.4.1">RFC 5322</a> before a host name, so
 * that nothing in them can end a header or begin another.
 */
final class Addresses {
  private static final int LONGEST = 254;
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
  private static final Pattern PLAIN =
      Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*");

  private Addresses() {}

  static boolean isPlain(String address) {
    return address.length() <= LONGEST && PLAIN.matcher(address).matches();
  }

  static String domain(String address) {
    return address.substring(address.indexOf('@') + 1);
  }
}
