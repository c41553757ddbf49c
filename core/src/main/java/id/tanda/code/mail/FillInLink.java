package id.tanda.code.mail;

import id.tanda.code.ConfirmationCode;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * A link that fills the code in and does nothing else.
 *
 * @param template an https address of at most 512 characters with {@code {code}} once, after its
 *     {@code #}, so that the code reaches no server's log: {@code
 *     https://dukcapil.example/activate#code={code}}
 */
public record FillInLink(String template) {
  private static final String CODE = "{code}";
  private static final int LONGEST = 512;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the template has another form
   */
  public FillInLink {
    if (!isFit(template)) {
      throw new IllegalArgumentException(
          "link must be an https address of at most 512 characters with one {code}, after the #");
    }
  }

  String to(ConfirmationCode code) {
    return template.replace(CODE, code.reveal());
  }

  private static boolean isFit(String template) {
    int code = template.indexOf(CODE);
    return template.length() <= LONGEST
        && code >= 0
        && template.indexOf(CODE, code + 1) < 0
        && template.indexOf('#') >= 0
        && template.indexOf('#') < code
        && isHttps(template.replace(CODE, "000000"));
  }

  private static boolean isHttps(String address) {
    try {
      URI uri = new URI(address);
      return "https".equals(uri.getScheme()) && uri.getHost() != null;
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }
}
