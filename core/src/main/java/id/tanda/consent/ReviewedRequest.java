package id.tanda.consent;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.AttributeCatalogue;
import id.tanda.identity.Language;
import id.tanda.identity.PartyId;
import id.tanda.identity.Words;
import id.tanda.party.Notice;
import id.tanda.party.Purpose;
import id.tanda.party.PurposeId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A request that was checked and is ready to be shown: who asks what, why, by what right, for how
 * long, what of it is sensitive, and what they had before. Every word in it was registered with the
 * authority, but for {@link #values} of attributes that can be any text.
 *
 * <p>Only {@link RequestReader} makes one. Immutable.
 */
public final class ReviewedRequest {
  private final Request request;
  private final Purpose registered;
  private final List<Before> before;
  private final AttributeCatalogue catalogue;

  /**
   * A consent that this wallet gave to the same relying party earlier.
   *
   * @param purpose for what purpose
   * @param why the registered words for it, as they were then
   * @param attributes what was granted
   * @param given when it was given
   * @param ended when it ended or will end, exclusive: at its withdrawal or with its usage
   * @param withdrawn whether it was withdrawn
   */
  public record Before(
      PurposeId purpose,
      Words why,
      List<Attribute> attributes,
      Instant given,
      Instant ended,
      boolean withdrawn) {
    /** Copies the list. */
    public Before {
      Objects.requireNonNull(purpose, "purpose");
      Objects.requireNonNull(why, "why");
      attributes = List.copyOf(attributes);
      Objects.requireNonNull(given, "given");
      Objects.requireNonNull(ended, "ended");
    }

    /** Returns what a consent gave, which may have been withdrawn since. */
    public static Before of(Consent consent, Words why, Optional<Instant> withdrawn) {
      return new Before(
          consent.granted().purpose(),
          why,
          consent.granted().attributes(),
          consent.given(),
          withdrawn.orElse(consent.expires()),
          withdrawn.isPresent());
    }

    private Before naming(List<Attribute> labelled) {
      return new Before(purpose, why, labelled, given, ended, withdrawn);
    }
  }

  ReviewedRequest(Request request, Purpose registered) {
    this(request, registered, List.of(), AttributeCatalogue.standard());
  }

  private ReviewedRequest(
      Request request, Purpose registered, List<Before> before, AttributeCatalogue catalogue) {
    this.request = request;
    this.registered = registered;
    this.before = List.copyOf(before);
    this.catalogue = catalogue;
  }

  /** Returns the same, after these consents of the wallet to the same relying party. */
  public ReviewedRequest after(List<Before> consents) {
    return new ReviewedRequest(request, registered, consents, catalogue);
  }

  /**
   * Returns the same with the attributes of a catalogue, so that a host's own are shown by their
   * labels and as sensitive if they are; without one they are labelled by their names.
   */
  public ReviewedRequest in(AttributeCatalogue known) {
    return new ReviewedRequest(request, registered, before, known);
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

  /**
   * Returns what the law demands that the citizen be told, in the registered words: why it is asked
   * and by what right, why these data, and what the citizen may demand later.
   */
  public Notice notice() {
    return registered.notice();
  }

  /** Returns what goes out with every consent, with labels to show. */
  public List<Attribute> required() {
    return catalogue.known(request.question().wanted().required());
  }

  /** Returns what the citizen may leave out, with labels to show. */
  public List<Attribute> optional() {
    return catalogue.known(request.question().wanted().optional());
  }

  /** Returns which of all that is sensitive, to be shown with a warning. */
  public List<Attribute> sensitive() {
    return catalogue.known(request.question().wanted().all()).stream()
        .filter(Attribute::isSensitive)
        .collect(Collectors.toList());
  }

  /**
   * Returns the only values of an attribute that are of use, to be shown; empty if all are. Of a
   * text that is no code they are the relying party's own words: show them as such.
   */
  public List<Words> values(Attribute attribute) {
    return request.question().wanted().values(attribute);
  }

  /** Returns how long the data are kept and processed and how often they may be fetched. */
  public Terms terms() {
    return request.question().terms();
  }

  /**
   * Returns the consents to the same relying party that this wallet keeps, oldest first. Empty also
   * if the wallet has locked itself; it answers no request then.
   */
  public List<Before> before() {
    return before.stream()
        .map(each -> each.naming(catalogue.known(each.attributes())))
        .collect(Collectors.toList());
  }

  /** Returns the registered address to which the answer goes. */
  public String replyTo() {
    return request.question().replyTo();
  }

  /** Returns until when it may be answered, exclusive. */
  public Instant expires() {
    return request.expires();
  }

  /**
   * Returns the text that the consent will be signed over: who asks and the words of the {@link
   * #notice}, a line each. Data and terms stand in the consent itself.
   */
  public String shown(Language language) {
    return shownText(language).text();
  }

  /** Returns the request itself, for a token that is bound to it. */
  public Request request() {
    return request;
  }

  ShownText shownText(Language language) {
    return ShownText.of(who(), notice(), language);
  }

  /** Returns who asks and for what purpose. */
  @Override
  public String toString() {
    return "Reviewed" + request;
  }
}
