package id.tanda.code.mail;

import id.tanda.code.ConfirmationCode;
import id.tanda.crypto.MalformedException;
import id.tanda.identity.Words;

/** What the mails of the tests are about. */
final class Mails {
  static final String CITIZEN = "siti.aminah@warga.example";
  static final MailIdentity DUKCAPIL =
      new MailIdentity(
          "kode@dukcapil.example",
          new Words("Dukcapil Kota Padang – Pelayanan “Minang”", "Padang Civil Registry – Büro 1"),
          new Words("1500537, setiap hari", "1500537, every day"));

  private Mails() {}

  static ConfirmationCode code(String digits) {
    try {
      return ConfirmationCode.parse(digits);
    } catch (MalformedException own) {
      throw new AssertionError(own);
    }
  }
}
