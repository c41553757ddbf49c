package id.tanda.release.offline;

import id.tanda.attribute.Attribute;
import id.tanda.consent.Consent;
import id.tanda.consent.Request;
import id.tanda.consent.Usage;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.identity.Reason;
import id.tanda.identity.StoreException;
import id.tanda.internal.Skew;
import id.tanda.token.Missing;
import id.tanda.token.SpentTokens;
import id.tanda.token.TokenMark;
import id.tanda.token.TokenVerifier;
import id.tanda.trust.StatusReading;
import id.tanda.trust.TrustedKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether data that an authority signed answer a request: the first check that fails decides. */
record HandoverCheck(TokenVerifier verifier, Request asked, Instant now) {
  /** How long a proof counts, like an identity token. */
  private static final Duration LIFE = Duration.ofSeconds(90);

  private static final Logger LOG = LoggerFactory.getLogger(HandoverOpener.class);

  /**
   * Returns why not, or nothing; the request is answered then.
   *
   * @param issuer the key that signed the credential
   * @param recipient the key that opened the text
   */
  Optional<Reason> refusal(Handover handover, TrustedKey issuer, KeyThumbprint recipient) {
    PresentedData data = handover.data();
    if (!data.isInForce(issuer, now)) {
      return Optional.of(HandoverRefusal.CREDENTIAL_EXPIRED);
    }
    SignatureCheck device = verifier.bundles().engine().check(data.device());
    return proof(data, device)
        .or(() -> consent(handover, device, recipient))
        .or(() -> attributes(handover))
        .map(Reason.class::cast)
        .or(() -> status(data, issuer))
        .or(this::answered);
  }

  private Optional<HandoverRefusal> proof(PresentedData data, SignatureCheck device) {
    if (!data.isProvedBy(device)) {
      return Optional.of(HandoverRefusal.BAD_SIGNATURE);
    }
    if (!isTimely(data.provedAt())) {
      return Optional.of(HandoverRefusal.NOT_IN_TIME);
    }
    if (!data.audience().equals(asked.party().text())) {
      return Optional.of(HandoverRefusal.WRONG_AUDIENCE);
    }
    return data.nonce().equals(Base64Url.encode(asked.nonce()))
        ? Optional.empty()
        : Optional.of(HandoverRefusal.WRONG_NONCE);
  }

  /** From {@code iat - skew}, inclusive, to 90 seconds and the skew after it, exclusive. */
  private boolean isTimely(Instant proved) {
    return !now.isBefore(proved.minus(verifier.skew()))
        && now.isBefore(proved.plus(LIFE).plus(verifier.skew()));
  }

  private Optional<HandoverRefusal> consent(
      Handover handover, SignatureCheck device, KeyThumbprint recipient) {
    Consent consent = handover.consent();
    if (!consent.device().equals(handover.data().device().thumbprint())
        || !consent.signedBy(device)) {
      return Optional.of(HandoverRefusal.CONSENT_UNTRUSTED);
    }
    return consent.isHandedTo(asked.party())
            && consent.saysWhatWasAsked(asked)
            && consent.holdsAt(now, verifier.skew())
            && consent.granted().recipient().equals(recipient)
            && asked.question().terms().usage().equals(Usage.once())
        ? Optional.empty()
        : Optional.of(HandoverRefusal.CONSENT_MISMATCH);
  }

  private Optional<HandoverRefusal> attributes(Handover handover) {
    List<Attribute> required = asked.question().wanted().required();
    Set<Attribute> wanted = new HashSet<>(required);
    wanted.addAll(asked.question().wanted().optional());
    Set<Attribute> granted = Set.copyOf(handover.consent().granted().attributes());
    Set<Attribute> refused = Set.copyOf(handover.consent().granted().refused());
    Set<Attribute> disclosed = handover.data().attributes().names();
    if (!wanted.containsAll(granted) || !granted.containsAll(disclosed)) {
      return Optional.of(HandoverRefusal.SCOPE_EXCEEDED);
    }
    wanted.removeAll(granted);
    if (!disclosed.equals(granted) || !granted.containsAll(required) || !refused.equals(wanted)) {
      return Optional.of(HandoverRefusal.INCOMPLETE);
    }
    return asked.question().wanted().isMetBy(handover.data().attributes())
        ? Optional.empty()
        : Optional.of(HandoverRefusal.OTHER_VALUES);
  }

  private Optional<Reason> status(PresentedData data, TrustedKey issuer) {
    Optional<Long> index = data.statusIndex(issuer);
    if (index.isEmpty()) {
      return Optional.of(HandoverRefusal.MALFORMED);
    }
    Optional<StatusReading.Status> status =
        verifier.status(issuer, index.get(), now).map(StatusReading::status);
    if (status.isEmpty()) {
      return Optional.empty();
    }
    return switch (status.get()) {
      case VALID -> Optional.empty();
      case NOT_VALID -> Optional.of(HandoverRefusal.NOT_ACTIVE);
      case UNDETERMINED -> Optional.of(Missing.STATUS_LIST);
    };
  }

  /** Takes the answer, the first one and no other, for as long as the request counts anywhere. */
  private Optional<Reason> answered() {
    TokenMark mark = TokenMark.ofOpened(asked.party(), asked.nonce());
    Instant begun = asked.expires().minus(Request.LONGEST_LIFE);
    Instant keepUntil = asked.expires().plus(Skew.LARGEST.multipliedBy(2));
    SpentTokens.Spending spending;
    try {
      spending = verifier.spentTokens().spend(mark, begun, keepUntil);
    } catch (StoreException silent) {
      LOG.warn("{}", Missing.SPENT_TOKENS.code());
      return Optional.of(Missing.SPENT_TOKENS);
    }
    return switch (spending) {
      case FIRST -> Optional.empty();
      case AGAIN -> Optional.of(HandoverRefusal.ANSWERED);
      case UNSURE -> Optional.of(Missing.SPENT_TOKENS);
    };
  }
}
