package id.tanda.examples.town;

import id.tanda.attribute.Attribute;
import id.tanda.consent.Consent;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.Review;
import id.tanda.consent.ReviewedRequest;
import id.tanda.identity.Language;
import id.tanda.identity.Words;
import id.tanda.party.Notice;
import java.util.List;
import java.util.stream.Collectors;

/** What a phone shows of a request before its citizen decides, and what came of it. */
public final class ReviewScreen {
  private final Screen screen;

  /** Shows it there. */
  public ReviewScreen(Screen screen) {
    this.screen = screen;
  }

  /** Shows a request that was reviewed, and returns it to be answered. */
  public ReviewedRequest shown(Review review) {
    ReviewedRequest request = ready(review);
    show(request);
    return request;
  }

  /** Shows who asks, why, by what right, what, how long, the rights, and what they had before. */
  public void show(ReviewedRequest request) {
    screen.say("phone", request.who().in(Language.ENGLISH) + " asks");
    Notice notice = request.notice();
    tell("why", notice.why());
    tell("by what right", notice.legalBasis());
    tell("why these data", notice.relevance());
    request.required().forEach(each -> tell("needed", request, each));
    request.optional().forEach(each -> tell("may be left out", request, each));
    tell("how long", request.terms().words(TownClock.JAKARTA));
    tell("your rights", notice.rights());
    request.before().forEach(this::tell);
    if (request.before().isEmpty()) {
      tell("they had before", "nothing");
    }
  }

  /**
   * Returns the request of a review that is ready.
   *
   * @throws IllegalStateException if it was refused or not decided
   */
  public static ReviewedRequest ready(Review review) {
    if (review instanceof Review.Ready ready) {
      return ready.request();
    }
    throw new IllegalStateException("the request must be ready to be shown: " + review);
  }

  /**
   * Returns the consent of an answer.
   *
   * @throws IllegalStateException if the citizen did not agree
   */
  public static Consent given(ConsentAnswer answer) {
    return answer
        .agreed()
        .orElseThrow(() -> new IllegalStateException("the citizen must have agreed"));
  }

  private void tell(String how, ReviewedRequest request, Attribute asked) {
    List<Words> values = request.values(asked);
    String only = values.isEmpty() ? "" : ", of use only if: " + each(values);
    String sensitive = request.sensitive().contains(asked) ? " (sensitive)" : "";
    tell(how, asked.label().in(Language.ENGLISH) + sensitive + only);
  }

  private void tell(ReviewedRequest.Before before) {
    String until =
        before.ended().atZone(TownClock.JAKARTA).toLocalDate()
            + (before.withdrawn() ? ", withdrawn" : "");
    String what = each(before.attributes().stream().map(Attribute::label).toList());
    tell("they had before", before.why().in(Language.ENGLISH) + ", until " + until + ": " + what);
  }

  private void tell(String what, Words words) {
    tell(what, words.in(Language.ENGLISH));
  }

  private void tell(String what, String text) {
    screen.say("phone", "  " + what + ": " + text);
  }

  private static String each(List<Words> words) {
    return words.stream().map(one -> one.in(Language.ENGLISH)).collect(Collectors.joining(", "));
  }
}
