package id.tanda.attribute;

import id.tanda.crypto.MalformedException;
import id.tanda.identity.Nik;
import id.tanda.identity.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The forms of the attributes that every authority has. */
final class StandardForms {
  static final Form NIK = Form.text(StandardForms::isNik);
  static final Form NAME = Form.text(128);
  static final Form PLACE = Form.text(64);
  static final Form FAMILY_CARD_NUMBER = Form.text(16, Pattern.compile("[0-9]{16}"));

  /** As a {@code Contact} of an applicant is checked. */
  static final Form EMAIL = Form.text(254, Pattern.compile("[!-+\\--;=?A-~]+@[!-+\\--;=?A-~]+"));

  /** As a {@code Contact} of an applicant is checked. */
  static final Form PHONE = Form.text(16, Pattern.compile("\\+?[0-9]{8,15}"));

  static final Form SEX = code("male", "Laki-laki", "Male", "female", "Perempuan", "Female");

  static final Form BLOOD_TYPE =
      same("A", "B", "AB", "O", "A+", "A-", "B+", "B-", "AB+", "AB-", "O+", "O-");

  static final Form MARITAL_STATUS =
      code(
          "single",
          "Belum kawin",
          "Single",
          "married",
          "Kawin",
          "Married",
          "divorced",
          "Cerai hidup",
          "Divorced",
          "widowed",
          "Cerai mati",
          "Widowed");

  static final Form NATIONALITY =
      code(
          "WNI",
          "Warga negara Indonesia",
          "Indonesian citizen",
          "WNA",
          "Warga negara asing",
          "Foreign citizen");

  static final Form RELIGION =
      code(
          "islam",
          "Islam",
          "Islam",
          "protestant",
          "Kristen",
          "Protestant",
          "catholic",
          "Katolik",
          "Catholic",
          "hindu",
          "Hindu",
          "Hindu",
          "buddhist",
          "Buddha",
          "Buddhist",
          "confucian",
          "Khonghucu",
          "Confucian",
          "belief",
          "Kepercayaan terhadap Tuhan YME",
          "Belief in the One God");

  static final Form PHOTO = Form.document(MediaType.JPEG, MediaType.PNG);
  static final Form DOCUMENT = Form.document(MediaType.PDF, MediaType.JPEG, MediaType.PNG);

  private StandardForms() {}

  private static boolean isNik(String text) {
    try {
      Nik.parse(text);
      return true;
    } catch (MalformedException another) {
      return false;
    }
  }

  /** Takes a code, its words in Indonesian and in English, and so on. */
  private static Form code(String... parts) {
    Map<String, Words> codes = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 3) {
      codes.put(parts[i], new Words(parts[i + 1], parts[i + 2]));
    }
    return Form.code(codes);
  }

  private static Form same(String... codes) {
    Map<String, Words> words = new LinkedHashMap<>();
    for (String code : codes) {
      words.put(code, new Words(code, code));
    }
    return Form.code(words);
  }
}
