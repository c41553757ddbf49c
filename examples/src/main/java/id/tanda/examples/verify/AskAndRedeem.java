package id.tanda.examples.verify;

import id.tanda.Exchange;
import id.tanda.RelyingParty;
import id.tanda.attribute.Attribute;
import id.tanda.consent.Question;
import id.tanda.consent.Request;
import id.tanda.release.Release;
import java.util.function.UnaryOperator;

/** Asks a citizen for data and fetches what was agreed to. */
public final class AskAndRedeem {
  private final UnaryOperator<String> phone;
  private final UnaryOperator<String> authority;

  /**
   * Asks over two ways of the host's own.
   *
   * @param phone carries a request to a phone and returns what came to the reply address
   * @param authority carries a message to the authority and returns its answer
   */
  public AskAndRedeem(UnaryOperator<String> phone, UnaryOperator<String> authority) {
    this.phone = phone;
    this.authority = authority;
  }

  /** Returns the full name, or a dash if the register has none. */
  public String nameFor(RelyingParty bank, Question question) {
    // begin README
    Request asked = bank.ask(question); // kept with the consent, for as long as that is redeemed
    String consent = phone.apply(asked.text());

    Exchange<Release> exchange = bank.redeem(consent, asked).orElseThrow();
    Release release = exchange.complete(authority.apply(exchange.text())).orElseThrow();
    return release.attributes().text(Attribute.FULL_NAME).orElse("-");
    // end README
  }
}
