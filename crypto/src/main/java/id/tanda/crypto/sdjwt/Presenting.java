package id.tanda.crypto.sdjwt;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses disclosures and has the holder sign the choice. */
final class Presenting {
  private Presenting() {}

  static String present(SdJwt issued, Set<String> names, JsonObject binding, SigningKey holder) {
    StringBuilder text = new StringBuilder(issued.issuerJwt()).append('~');
    chosen(issued, names).forEach(each -> text.append(each.text()).append('~'));
    try {
      if (!issued.holderKey().equals(holder.publicKey())) {
        throw new IllegalArgumentException("holder must sign with the key in cnf");
      }
      byte[] sdHash = SdJwt.parse(text.toString(), text.length()).sdHash();
      String signed = KeyBinding.sign(holder, binding, sdHash);
      KeyBinding.parse(signed, sdHash);
      return text + signed;
    } catch (MalformedException e) {
      throw new IllegalArgumentException("presentation would be malformed: " + e.getMessage(), e);
    }
  }

  private static List<Disclosure> chosen(SdJwt issued, Set<String> names) {
    Object digests = issued.issuerPayload().value(Digests.SD).orElse(List.of());
    Set<Object> top = new HashSet<>((List<?>) digests);
    List<Disclosure> chosen =
        issued.parsedDisclosures().stream()
            .filter(each -> top.contains(each.digest()))
            .filter(each -> each.name().filter(names::contains).isPresent())
            .collect(Collectors.toList());
    if (chosen.size() != names.size()) {
      throw new IllegalArgumentException("names must be among the selective claims");
    }
    return chosen;
  }
}
