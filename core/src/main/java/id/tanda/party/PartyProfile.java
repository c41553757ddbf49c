package id.tanda.party;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.identity.PartyId;
import id.tanda.identity.Words;
import id.tanda.token.ScopeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an authority registers about a relying party.
 *
 * @param id its name on the wire
 * @param name its name for a person
 * @param signing the key that signs its requests and redemptions
 * @param encryption the key to which releases are sealed, other than {@code signing}
 * @param purposes what it may ask a citizen for, at most 16, each id once
 * @param scopes which published scopes it may redeem, at most 16, each once
 * @param origins where a wallet may send answers and fetch requests, at most 8, each once
 */
public record PartyProfile(
    PartyId id,
    Words name,
    P256PublicKey signing,
    P256PublicKey encryption,
    List<Purpose> purposes,
    List<ScopeId> scopes,
    List<WebOrigin> origins) {
  static final String[] MEMBERS = {
    "sub", "name", "signing", "encryption", "purposes", "scopes", "origins"
  };

  private static final int MOST = 16;
  private static final int MOST_ORIGINS = 8;
  private static final String BOUNDS =
      "relying party must have two different keys, at most 16 purposes, 16 scopes and 8 origins, each once";

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if the keys are the same, a list is too long or repeats itself
   */
  public PartyProfile {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(signing, "signing");
    Objects.requireNonNull(encryption, "encryption");
    purposes = List.copyOf(purposes);
    scopes = List.copyOf(scopes);
    origins = List.copyOf(origins);
    if (signing.equals(encryption)
        || !isBounded(purposes.stream().map(Purpose::id).collect(Collectors.toList()), MOST)
        || !isBounded(scopes, MOST)
        || !isBounded(origins, MOST_ORIGINS)) {
      throw new IllegalArgumentException(BOUNDS);
    }
  }

  static PartyProfile parse(JsonObject json) throws MalformedException {
    P256PublicKey signing = Jwk.parse(json.object("signing"));
    P256PublicKey encryption = Jwk.parse(json.object("encryption"));
    List<Purpose> purposes = new ArrayList<>();
    for (JsonObject purpose : json.objects("purposes")) {
      purposes.add(Purpose.parse(purpose));
    }
    List<ScopeId> scopes = new ArrayList<>();
    for (String scope : json.texts("scopes")) {
      scopes.add(ScopeId.parse(scope));
    }
    List<WebOrigin> origins = new ArrayList<>();
    for (String origin : json.texts("origins")) {
      origins.add(WebOrigin.parse(origin));
    }
    PartyId id = PartyId.parse(json.text("sub"));
    Words name = Words.parse(json.object("name"));
    try {
      return new PartyProfile(id, name, signing, encryption, purposes, scopes, origins);
    } catch (IllegalArgumentException outOfBounds) {
      throw new MalformedException(BOUNDS);
    }
  }

  JsonObject putInto(JsonObjectBuilder json) {
    return json.put("sub", id.text())
        .put("name", name.json())
        .put("signing", Jwk.of(signing))
        .put("encryption", Jwk.of(encryption))
        .objects("purposes", purposes.stream().map(Purpose::json).collect(Collectors.toList()))
        .texts("scopes", scopes.stream().map(ScopeId::text).collect(Collectors.toList()))
        .texts("origins", origins.stream().map(WebOrigin::text).collect(Collectors.toList()))
        .build();
  }

  /** Tells if a purpose in there lacks words that a citizen must be told. */
  static boolean lacksNotice(JsonObject json) throws MalformedException {
    return !json.objects("purposes").stream().allMatch(Notice::isIn);
  }

  /** Tells if every purpose tells the citizen what the law demands, see {@link Notice#informs}. */
  public boolean informs() {
    return purposes.stream().allMatch(purpose -> purpose.notice().informs());
  }

  /** Returns the purpose of this name. */
  public Optional<Purpose> purpose(PurposeId wanted) {
    return purposes.stream().filter(purpose -> purpose.id().equals(wanted)).findFirst();
  }

  /** Tells if a wallet may send an answer to this address, or fetch a request from it. */
  public boolean answersAt(String address) {
    return origins.stream().anyMatch(origin -> origin.covers(address));
  }

  /** Returns the id alone. */
  @Override
  public String toString() {
    return "PartyProfile[" + id + "]";
  }

  private static boolean isBounded(List<?> each, int most) {
    return each.size() <= most && new HashSet<>(each).size() == each.size();
  }
}
