package id.tanda.wallet;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.identity.AuthorityId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The one spelling of {@link Contents}: strict JSON, before it is sealed. */
final class ContentsJson {
  private static final int MAX_BYTES = 8 << 20;
  private static final String[] MEMBERS = {
    "authority",
    "key",
    "enrolment",
    "birth_date",
    "credentials",
    "trust",
    "scopes",
    "clock",
    "consents",
    "journal"
  };

  private ContentsJson() {}

  static Contents read(byte[] utf8) throws MalformedException {
    JsonObject json = JsonObject.parse(utf8, MAX_BYTES);
    json.only(MEMBERS);
    Contents.Draft draft = new Contents.Draft(AuthorityId.parse(json.text("authority", 64)));
    if (json.has("key")) {
      draft.deviceKey = Optional.of(key(json.text("key", 43)));
    }
    if (json.has("enrolment")) {
      draft.enrolment = Optional.of(EnrolmentId.parse(json.text("enrolment", 22)));
    }
    if (json.has("birth_date")) {
      draft.birthDate = Optional.of(date(json.text("birth_date", 10)));
    }
    for (JsonObject each : json.objects("credentials")) {
      draft.credentials.add(HeldCredential.parse(each));
    }
    draft.published = new Contents.Published(json.text("trust"), json.text("scopes"));
    if (json.has("clock")) {
      draft.clockOffset = ClockOffset.parse(json.object("clock"));
    }
    draft.consents = KeptConsents.parse(json.objects("consents"));
    for (JsonObject each : json.objects("journal")) {
      draft.journal.add(JournalEntry.parse(each));
    }
    return new Contents(draft);
  }

  static byte[] write(Contents contents) {
    JsonObjectBuilder json = JsonObject.builder().put("authority", contents.authority().text());
    contents.deviceKey().ifPresent(key -> json.put("key", text(key)));
    contents.enrolment().ifPresent(id -> json.put("enrolment", id.text()));
    contents.birthDate().ifPresent(date -> json.put("birth_date", date.toString()));
    if (!contents.clockOffset().equals(ClockOffset.none())) {
      json.put("clock", contents.clockOffset().json());
    }
    List<JsonObject> issued = new ArrayList<>();
    contents.credentials().forEach(credential -> issued.add(credential.json()));
    List<JsonObject> given = new ArrayList<>();
    contents.consents().forEach(consent -> given.add(consent.json()));
    List<JsonObject> done = new ArrayList<>();
    contents.journal().forEach(entry -> done.add(entry.json()));
    return json.put("trust", contents.published().trustBundle())
        .put("scopes", contents.published().scopes())
        .objects("credentials", issued)
        .objects("consents", given)
        .objects("journal", done)
        .build()
        .utf8();
  }

  private static String text(SoftwareKey key) {
    byte[] secret = key.secret();
    try {
      return Base64Url.encode(secret);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private static SoftwareKey key(String text) throws MalformedException {
    byte[] secret = Base64Url.decode(text);
    try {
      return SoftwareKey.of(secret);
    } catch (IllegalArgumentException outOfRange) {
      throw new MalformedException("key must be a secret of the curve");
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private static LocalDate date(String text) throws MalformedException {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw new MalformedException("birth_date must be a date");
    }
  }
}
