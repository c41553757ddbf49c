package id.tanda.release.offline;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.Attributes;
import id.tanda.consent.Answering;
import id.tanda.consent.Consent;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.Decision;
import id.tanda.consent.ReviewedRequest;
import id.tanda.consent.Usage;
import id.tanda.consent.Wanted;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.Outcome;
import id.tanda.token.DataCredential;
import id.tanda.token.TokenRejection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hands over what a citizen agreed to, out of the phone's own credential. The device signs twice:
 * the consent, and the choice of data. Safe for use by many threads if its key is.
 */
public final class HandingOver {
  private final SigningKey device;
  private final Answering answering;
  private final Clock clock;
  private final Randomness randomness;

  /** Signs with this binding key, which is that of {@code answering}. */
  public HandingOver(SigningKey device, Answering answering, Clock clock, Randomness randomness) {
    this.device = device;
    this.answering = answering;
    this.clock = clock;
    this.randomness = randomness;
  }

  /**
   * Answers a request. Optional attributes that the credential lacks, or has with values that are
   * not wanted, count as refused; a required one like that, or no credential at all, is answered
   * like a refusal.
   *
   * @param held the data of the citizen, if the phone has them
   * @return what to send, or {@link TokenRejection#CREDENTIAL_EXPIRED} if the phone must renew
   *     first, or {@link id.tanda.consent.RequestRefusal#EXPIRED}
   * @throws IllegalArgumentException if the request is for more than one use, or an attribute was
   *     granted that it does not offer as optional
   */
  public Outcome<ConsentAnswer> answer(
      ReviewedRequest request, Decision.Grant grant, Optional<DataCredential> held) {
    if (!request.terms().usage().equals(Usage.once())) {
      throw new IllegalArgumentException("data are handed over for one use only");
    }
    Optional<DataCredential> matching =
        held.filter(data -> matches(data, request.request().question().wanted(), List.of()));
    if (matching.isEmpty()) {
      return Outcome.done(new ConsentAnswer.Declined());
    }
    DataCredential data = matching.get();
    if (!clock.instant().isBefore(data.expires())) {
      return Outcome.refused(TokenRejection.CREDENTIAL_EXPIRED);
    }
    return answering
        .answer(request, available(grant, request, data))
        .map(answer -> handedOver(request, answer.agreed().orElseThrow(), data));
  }

  private static Decision available(
      Decision.Grant grant, ReviewedRequest request, DataCredential data) {
    Wanted wanted = request.request().question().wanted();
    List<Attribute> optional = new ArrayList<>(grant.optional());
    optional.removeIf(
        each -> request.optional().contains(each) && !matches(data, wanted, List.of(each)));
    return new Decision.Grant(grant.shownIn(), optional, Decision.Delivery.BY_PHONE);
  }

  /** Tells if the credential has all that is required, and these, with the values wanted. */
  private static boolean matches(DataCredential held, Wanted wanted, List<Attribute> more) {
    List<Attribute> all = new ArrayList<>(wanted.required());
    all.addAll(more);
    Attributes data = held.data().only(all);
    return data.names().containsAll(all) && wanted.isMetBy(data);
  }

  private ConsentAnswer handedOver(ReviewedRequest request, Consent consent, DataCredential data) {
    JsonObject binding =
        JsonObject.builder()
            .put("iat", clock.instant().getEpochSecond())
            .put("aud", request.party().text())
            .put("nonce", Base64Url.encode(request.request().nonce()))
            .build();
    String presented = data.present(consent.granted().attributes(), binding, device);
    return new ConsentAnswer.HandedOver(
        consent,
        Handover.seal(
            consent.text(),
            presented,
            request.request().registration().profile().encryption(),
            randomness));
  }
}
