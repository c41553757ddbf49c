package id.tanda.activation;

import id.tanda.identity.Reason;
import id.tanda.identity.Words;

/** Why an officer is refused; the officer has been authenticated, so each cause has its name. */
public enum CounterRefusal implements Reason {
  /** No showing of this name was opened by this officer. */
  NO_SUCH_SESSION(
      "counter.no-such-session", "Sesi loket tidak ditemukan.", "There is no such session."),
  /** What was scanned is not the answer of a phone. */
  NOT_AN_ANSWER(
      "counter.not-an-answer",
      "Ini bukan kode QR jawaban ponsel.",
      "This is not the QR of a phone's answer."),
  /** What was scanned is not by the phone that applied, or not to this showing. */
  ANSWER_UNTRUSTED(
      "counter.answer-untrusted",
      "Jawaban ini bukan dari ponsel yang mendaftar atau bukan untuk sesi ini.",
      "This answer is not by the phone that applied, or not to this session."),
  /** No device has answered yet. */
  NOT_ANSWERED("counter.not-answered", "Ponsel belum menjawab.", "The phone has not answered yet."),
  /** Ended or decided already; open a new one. */
  SESSION_OVER(
      "counter.session-over",
      "Sesi loket sudah selesai. Buka yang baru.",
      "The session is over. Open a new one."),
  /** Another phone than the one in the citizen's hand answered; the session is over. */
  CHECK_NUMBER_DIFFERS(
      "counter.check-number-differs",
      "Nomor pemeriksaan berbeda. Jangan setujui; buka sesi baru.",
      "The check number differs. Do not approve; open a new session."),
  /** The matcher has not confirmed the face; an officer's eyes must. */
  FACE_NOT_CONFIRMED(
      "counter.face-not-confirmed",
      "Wajah belum dikonfirmasi.",
      "The face has not been confirmed."),
  /** The enrolment does not stand where this is possible. */
  WRONG_STATE(
      "counter.wrong-state",
      "Langkah ini tidak mungkin sekarang.",
      "This step is not possible now."),
  /** The register holds no such number. */
  NOT_ON_REGISTER(
      "counter.not-on-register", "NIK tidak terdaftar.", "The NIK is not on the register."),
  /** Card not recorded, or younger than 17 and not married. */
  NOT_ELIGIBLE(
      "counter.not-eligible",
      "Belum memenuhi syarat: perekaman KTP-el, dan usia 17 tahun atau sudah menikah.",
      "Not eligible: the card must be recorded, and the age 17 or the state married."),
  /** Name, birth date or sex differ from the register. */
  DATA_DIFFER(
      "counter.data-differ",
      "Data pemohon berbeda dengan data kependudukan.",
      "The applicant's data differ from the register."),
  /** The citizen has no device that this could be done to. */
  NO_DEVICE(
      "counter.no-device",
      "Tidak ada perangkat yang sesuai.",
      "There is no device that this could be done to.");

  private final String code;
  private final Words words;

  CounterRefusal(String code, String indonesian, String english) {
    this.code = code;
    this.words = new Words(indonesian, english);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Words words() {
    return words;
  }
}
