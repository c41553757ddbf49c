package id.tanda.activation;

import id.tanda.attribute.CivilRecord;
import id.tanda.attribute.RegistryException;
import id.tanda.code.CodeNotSentException;
import id.tanda.code.ConfirmationCode;
import id.tanda.device.DeviceNotice;
import id.tanda.face.FaceEvidence;
import id.tanda.face.FaceMatch;
import id.tanda.face.FaceMatcherException;
import id.tanda.identity.Language;
import id.tanda.identity.Nik;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What stands around an authority in the tests of activation: register, matcher, mail and notices,
 * each of which can be down.
 */
class Surroundings {
  /** One mail that went out. */
  record Mail(String email, ConfirmationCode code, Language language) {}

  final Map<Nik, CivilRecord> register = new HashMap<>();
  final List<Mail> mails = new CopyOnWriteArrayList<>();
  final List<ConfirmationCode> drawn = new CopyOnWriteArrayList<>();
  final List<DeviceNotice> notices = new CopyOnWriteArrayList<>();
  final AtomicInteger facesCompared = new AtomicInteger();

  volatile FaceMatch face = new FaceMatch(0.93, true);
  volatile boolean matcherIsDown;
  volatile boolean mailIsDown;
  volatile Consumer<ConfirmationCode> onSending = code -> {};
  volatile Runnable onComparing = () -> {};
  volatile boolean registerIsDown;
  volatile boolean noticesAreDown;

  final ActivationPorts ports(CredentialMaker credentials) {
    return new ActivationPorts(this::find, this::compare, this::send, credentials, this::tell);
  }

  ConfirmationCode lastCode() {
    return mails.get(mails.size() - 1).code();
  }

  ConfirmationCode wrongCode() {
    return wrongCode(0);
  }

  /** Returns a code that is not the newest, another one for each number below 999,999. */
  ConfirmationCode wrongCode(int number) {
    int right = Integer.parseInt(lastCode().reveal());
    return Town.code(String.format("%06d", (right + 1 + number) % 1_000_000));
  }

  private Optional<CivilRecord> find(Nik nik) {
    if (registerIsDown) {
      throw new RegistryException("the register is down", new IllegalStateException("down"));
    }
    return Optional.ofNullable(register.get(nik));
  }

  private FaceMatch compare(Nik nik, FaceEvidence evidence) {
    facesCompared.incrementAndGet();
    onComparing.run();
    if (matcherIsDown) {
      throw new FaceMatcherException("the matcher is down", new IllegalStateException("down"));
    }
    return face;
  }

  private void tell(DeviceNotice notice) {
    if (noticesAreDown) {
      throw new IllegalStateException("the notices are down");
    }
    notices.add(notice);
  }

  private void send(String email, ConfirmationCode code, Language language) {
    drawn.add(code);
    onSending.accept(code);
    if (mailIsDown) {
      throw new CodeNotSentException("the mail is down", new IllegalStateException("down"));
    }
    mails.add(new Mail(email, code, language));
  }
}
