package id.tanda.vectors;

import id.tanda.crypto.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** All files of vectors. */
final class AllVectors {
  private AllVectors() {}

  static List<VectorFile> all() {
    return List.of(
        SettingFile.file(),
        tokens(),
        trust(),
        parties(),
        consents(),
        messages(),
        times(),
        challenges(),
        phoneAnswers(),
        releases(),
        handovers(),
        steps());
  }

  private static VectorFile trust() {
    return new VectorFile(
        "trust.json",
        "Trust bundles and status lists, and what comes of taking them beside those held.",
        TrustCases.all(),
        TrustCases::answer);
  }

  private static VectorFile parties() {
    return new VectorFile(
        "parties.json",
        "Registrations of relying parties, and scopes.",
        PartyCases.all(),
        PartyCases::answer);
  }

  private static VectorFile consents() {
    return new VectorFile(
        "consents.json",
        "Requests as a wallet reviews them, references to them, and consents that answer the one"
            + " named request-whole.",
        ConsentCases.all(),
        ConsentCases::answer);
  }

  private static VectorFile messages() {
    return new VectorFile(
        "messages.json",
        "Messages of the phone and of the bank to the authority, and its answers to device-renew.",
        MessageCases.all(),
        MessageCases::answer);
  }

  private static VectorFile times() {
    return new VectorFile(
        "times.json",
        "What a wallet learns of the time from the time of an answer, and for how long.",
        Times.all(),
        (world, vector) -> Times.answer(vector));
  }

  private static VectorFile challenges() {
    return new VectorFile(
        "challenges.json",
        "Counter challenges as the phone reads them.",
        Challenges.all(),
        Challenges::answer);
  }

  private static VectorFile phoneAnswers() {
    return new VectorFile(
        "phone-answers.json",
        "Answers of the phone without a network to challenge-whole, as a counter scans them.",
        PhoneAnswers.all(),
        PhoneAnswers::answer);
  }

  private static VectorFile releases() {
    return new VectorFile(
        "releases.json",
        "Releases under one consent, receipts, and what the bank answers to a withdrawal's.",
        ReleaseCases.all(),
        ReleaseCases::answer);
  }

  private static VectorFile handovers() {
    return new VectorFile(
        "handovers.json",
        "Data that the phone hands over on request-whole, as the bank opens them.",
        HandoverCases.all(),
        HandoverRun::answer);
  }

  private static VectorFile steps() {
    return new VectorFile(
        "steps.json",
        "The codings by themselves, the hash of a request, and two tokens taken apart.",
        Steps.all(),
        (world, vector) -> Steps.answer(vector));
  }

  private static VectorFile tokens() {
    List<JsonObject> vectors = new ArrayList<>(GoodTokens.all());
    vectors.addAll(BadForms.all());
    vectors.addAll(BadTokens.all());
    vectors.addAll(BadShowings.all());
    return new VectorFile(
        "tokens.json",
        "Identity tokens, with all that a verifier knows and the answer that it must give.",
        vectors,
        (world, vector) -> new TokenRun(world).answer(vector));
  }
}
