package id.tanda.consent;

import id.tanda.attribute.Attribute;
import id.tanda.identity.Language;
import id.tanda.identity.PartyId;
import id.tanda.identity.Words;
import id.tanda.party.Purpose;
import id.tanda.party.PurposeId;
import java.time.Instant;
import java.util.List;

/**
 * A request that was checked and is ready to be shown: every word in it was registered with the
 * authority.
 *
 * <p>Only {@link RequestReader} makes one. Immutable.
 */
public final class ReviewedRequest {
  private final Request request;
  private final Purpose registered;

  ReviewedRequest(Request request, Purpose registered) {
    this.request = request;
    this.registered = registered;
  }

  /** Returns who asks, by id. */
  public PartyId party() {
    return request.party();
  }

  /** Returns who asks, by name. */
  public Words who() {
    return request.registration().profile().name();
  }

  /** Returns the purpose. */
  public PurposeId purpose() {
    return registered.id();
  }

  /** Returns why it is asked, in the registered words. */
  public Words why() {
    return registered.text();
  }

  /** Returns what goes out with every consent. */
  public List<Attribute> required() {
    return request.question().required();
  }

  /** Returns what the citizen may leave out. */
  public List<Attribute> optional() {
    return request.question().optional();
  }

  /** Returns how long the data are kept and how often they may be fetched. */
  public Terms terms() {
    return request.question().terms();
  }

  /** Returns the registered address to which the answer goes. */
  public String replyTo() {
    return request.question().replyTo();
  }

  /** Returns until when it may be answered, exclusive. */
  public Instant expires() {
    return request.expires();
  }

  /** Returns the text that the consent will be signed over: who asks, a line break, and why. */
  public String shown(Language language) {
    return ShownText.of(who(), why(), language).text();
  }

  /** Returns the request itself, for a token that is bound to it. */
  public Request request() {
    return request;
  }

  /** Returns who asks and for what purpose. */
  @Override
  public String toString() {
    return "Reviewed" + request;
  }
}
