package id.tanda.trust.refresh;

import id.tanda.fetch.Fetch;
import id.tanda.fetch.FetchFailure;
import id.tanda.identity.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Texts by address, in memory; what stands nowhere is answered by a status. */
final class Web implements Fetch {
  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  void put(String address, String text) {
    texts.put(address, text);
  }

  void remove(String address) {
    texts.remove(address);
  }

  /** Returns what was asked for since the last time. */
  List<String> asked() {
    List<String> seen = List.copyOf(asked);
    asked.clear();
    return seen;
  }

  @Override
  public Outcome<byte[]> fetch(String address, int maxBytes) {
    asked.add(address);
    return Outcome.of(
        Optional.ofNullable(texts.get(address))
            .map(text -> text.getBytes(StandardCharsets.ISO_8859_1)),
        FetchFailure.WRONG_STATUS);
  }
}
