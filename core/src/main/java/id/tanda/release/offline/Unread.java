package id.tanda.release.offline;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Names what is wrong with data that the strict reader of SD-JWT refused; decides nothing else. */
final class Unread {
  private static final int PARTS = 3;

  private Unread() {}

  static HandoverRefusal why(String text) {
    int cut = text.lastIndexOf('~') + 1;
    try {
      List<String> parts = List.of(text.substring(cut).split("\\.", -1));
      if (parts.size() != PARTS) {
        return HandoverRefusal.MALFORMED;
      }
      if (!part(parts, 0).value("typ").equals(Optional.of("kb+jwt"))) {
        return HandoverRefusal.WRONG_TYPE;
      }
      byte[] presented = text.substring(0, cut).getBytes(StandardCharsets.US_ASCII);
      return part(parts, 1).text("sd_hash").equals(Base64Url.encode(Sha256.of(presented)))
          ? HandoverRefusal.MALFORMED
          : HandoverRefusal.WRONG_HASH;
    } catch (MalformedException unreadable) {
      return HandoverRefusal.MALFORMED;
    }
  }

  private static JsonObject part(List<String> parts, int index) throws MalformedException {
    return JsonObject.parse(Base64Url.decode(parts.get(index)));
  }
}
