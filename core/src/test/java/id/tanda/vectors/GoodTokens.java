package id.tanda.vectors;

import static id.tanda.vectors.BadTokens.denseCase;
import static id.tanda.vectors.TokenCase.HOTEL;
import static id.tanda.vectors.TokenCase.REQUEST;

import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.testing.Edited;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tokens that are accepted, and the edges of their time. */
final class GoodTokens {
  private static final String ACCEPTED = "token.accepted";

  private GoodTokens() {}

  static List<JsonObject> all() {
    return List.of(
        of("dense-bare", "self-contained, for anybody", Dense.of(t -> {})),
        of("dense-scope", "with a scope", Dense.of(t -> t.scope = "hotel.1")),
        of("dense-audience", "for one verifier", Dense.of(t -> t.aud = HOTEL)),
        asked("dense-bound", "answers a request", Dense.text(t -> t.answering(HOTEL, REQUEST))),
        asked(
            "dense-bound-scope",
            "answers a request, with a scope",
            Dense.text(t -> t.answering(HOTEL, REQUEST).scope = "hotel.1")),
        of("dense-one-second", "the shortest life", Dense.of(t -> t.exp = t.iat + 1)),
        reference("reference-bare", Dense.text(t -> t.reference = true)),
        reference(
            "reference-audience",
            Dense.text(
                t -> {
                  t.reference = true;
                  t.aud = HOTEL;
                })),
        of("text-bare", "text form, for anybody", Plain.of(t -> {})),
        of("text-audience", "text form, for one verifier", Plain.of(t -> t.aud = HOTEL)),
        asked(
            "text-bound",
            "text form, answers a request",
            Plain.text(
                t -> {
                  t.aud = HOTEL;
                  t.nonce = Base64Url.encode(REQUEST);
                })),
        of(
            "text-scope",
            "text form, with a scope",
            Plain.of(t -> t.binding = b -> Edited.with(b, "tanda_scope", "hotel.1"))),
        of(
            "text-without-exp",
            "a key binding of another library, without an end of its own",
            Plain.of(t -> t.binding = b -> Edited.without(b, "exp"))),
        new TokenCase("text-high-s", "a signature with a high s", Compact.twin(Plain.text(t -> {})))
            .expect(ACCEPTED),
        of(
            "text-foreign-member",
            "a key binding with a member of somebody else",
            Plain.of(t -> t.binding = b -> Edited.with(b, "foreign", "1"))),
        denseCase("list-oldest", "a list of exactly five minutes", t -> BadTokens.later(t, 300))
            .at(300_000)
            .expect(ACCEPTED),
        denseCase("list-ending", "a list in its last millisecond", t -> {})
            .lists("a-0-ends")
            .at(999)
            .expect(ACCEPTED),
        denseCase("index-last", "the last entry of the last list", t -> t.index = (1L << 40) - 1)
            .lists("a-last")
            .expect(ACCEPTED),
        denseCase("device-expected", "of the device that is expected", t -> {})
            .expectedDevice(Setting.PHONE.publicKey().thumbprint())
            .expect(ACCEPTED),
        edge("early-within-skew", -5_000),
        edge("at-its-end", 90_000),
        edge("late-within-skew", 94_999));
  }

  private static JsonObject of(String name, String about, Dense token) {
    return new TokenCase(name, about, token.text())
        .reads(reads(token.iat, token.exp, token.cti))
        .expect(ACCEPTED);
  }

  private static JsonObject of(String name, String about, Plain token) {
    byte[] id = token.nonce.getBytes(StandardCharsets.US_ASCII);
    return new TokenCase(name, about, token.text())
        .reads(reads(token.iat, token.iat + 90, id))
        .expect(ACCEPTED);
  }

  private static JsonObject asked(String name, String about, String token) {
    return new TokenCase(name, about, token).asked().expect(ACCEPTED);
  }

  private static JsonObject reads(long iat, long exp, byte[] id) {
    byte[] device = Setting.PHONE.publicKey().thumbprint().bytes();
    byte[] authority = Setting.A.getBytes(StandardCharsets.US_ASCII);
    return JsonObject.builder()
        .put("authority", Setting.A)
        .put("device", Base64Url.encode(device))
        .put("iat", iat)
        .put("exp", exp)
        .put("mark_spent", mark("tanda.spent", authority, device, id))
        .put("mark_redeemed", mark("tanda.redeemed", authority, device, id))
        .build();
  }

  /** Returns the SHA-256 over the parts, each after its length in four bytes. */
  private static String mark(String domain, byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    part(whole, domain.getBytes(StandardCharsets.US_ASCII));
    for (byte[] part : parts) {
      part(whole, part);
    }
    return Base64Url.encode(Sha256.of(whole.toByteArray()));
  }

  private static void part(ByteArrayOutputStream whole, byte[] part) {
    whole.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    whole.writeBytes(part);
  }

  private static JsonObject reference(String name, String token) {
    return new TokenCase(name, "in reference form", token).directory("phone").expect(ACCEPTED);
  }

  private static JsonObject edge(String name, long millis) {
    return new TokenCase(name, "on the accepted side of an edge of time", Dense.text(t -> {}))
        .at(millis)
        .expect(ACCEPTED);
  }
}
