package id.tanda.vectors;

import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.crypto.keys.KeyThumbprint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One token with all that a verifier knows, and the answer that it must give. */
final class TokenCase {
  static final byte[] REQUEST = Named.bytes("request", 16);
  static final String HOTEL = "hotel.merdeka";

  private final String name;
  private final String about;
  private final String token;
  private List<String> anchors = List.of("a");
  private List<String> bundles = List.of("a-1");
  private List<String> lists = List.of("a-0");
  private List<String> directory = List.of();
  private boolean directoryIsSilent;
  private String marks = "sure";
  private long loaded = Setting.NOON;
  private long nowMillis = Setting.NOON * 1_000 + 1_000;
  private @Nullable String verifier = HOTEL;
  private long skew = 5;
  private long maxStatusAge = 300;
  private byte @Nullable [] nonce;
  private List<String> shown = List.of();
  private @Nullable KeyThumbprint expectedDevice;
  private @Nullable JsonObject reads;

  TokenCase(String name, String about, String token) {
    this.name = name;
    this.about = about;
    this.token = token;
  }

  TokenCase anchors(String... names) {
    anchors = List.of(names);
    return this;
  }

  TokenCase bundles(String... names) {
    bundles = List.of(names);
    return this;
  }

  TokenCase lists(String... names) {
    lists = List.of(names);
    return this;
  }

  TokenCase directory(String... credentials) {
    directory = List.of(credentials);
    return this;
  }

  TokenCase silentDirectory() {
    directoryIsSilent = true;
    return this;
  }

  TokenCase marks(String state) {
    marks = state;
    return this;
  }

  /** Sets when bundles and lists were taken and the store of marks began. */
  TokenCase loaded(long secondsFromNoon) {
    loaded = Setting.NOON + secondsFromNoon;
    return this;
  }

  /** Sets the time of verification, from the issue of an ordinary token. */
  TokenCase at(long millisFromNoon) {
    nowMillis = Setting.NOON * 1_000 + millisFromNoon;
    return this;
  }

  TokenCase nameless() {
    verifier = null;
    return this;
  }

  TokenCase skew(long seconds) {
    skew = seconds;
    return this;
  }

  TokenCase maxStatusAge(long seconds) {
    maxStatusAge = seconds;
    return this;
  }

  TokenCase asked() {
    nonce = REQUEST;
    return this;
  }

  TokenCase shown(String... earlier) {
    shown = List.of(earlier);
    return this;
  }

  /** Says which device the verifier's host expects. */
  TokenCase expectedDevice(KeyThumbprint device) {
    expectedDevice = device;
    return this;
  }

  /** Says what is read in the token. */
  TokenCase reads(JsonObject members) {
    reads = members;
    return this;
  }

  JsonObject expect(String code) {
    JsonObjectBuilder json =
        JsonObject.builder()
            .put("name", name)
            .put("about", about)
            .put("expect", code)
            .put("token", token)
            .texts("anchors", anchors)
            .texts("bundles", bundles)
            .texts("lists", lists)
            .put("marks", marks)
            .put("loaded", loaded)
            .put("now_ms", nowMillis);
    if (verifier != null) {
      json.put("verifier", verifier);
    }
    json.put("skew", skew).put("max_status_age", maxStatusAge);
    if (nonce != null) {
      json.put("nonce", Base64Url.encode(nonce));
    }
    if (!directory.isEmpty()) {
      json.texts("directory", directory);
    }
    if (directoryIsSilent) {
      json.put("directory_is_silent", true);
    }
    if (!shown.isEmpty()) {
      json.texts("shown", shown);
    }
    if (expectedDevice != null) {
      json.put("expected_device", expectedDevice.text());
    }
    if (reads != null) {
      json.put("reads", reads);
    }
    return json.build();
  }
}
