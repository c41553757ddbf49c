package id.tanda.consent;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The data of a question as a DCQL query: one credential, its claims by attribute name, the
 * required ones first, with their values if only some are of use, and as claim sets all of them or
 * only the required ones. For one question there is one query.
 */
final class Dcql {
  /** The type of credential that holds the attributes of a citizen. */
  static final String CREDENTIAL_TYPE = "urn:tanda:civil:1";

  private static final String CREDENTIAL_ID = "civil";
  private static final String FORMAT = "dc+sd-jwt";
  private static final String VALUES = "values";

  private Dcql() {}

  static Wanted parse(JsonObject json) throws MalformedException {
    List<JsonObject> credentials = json.objects("credentials");
    if (credentials.size() != 1) {
      throw new MalformedException("dcql must ask for one credential");
    }
    Wanted read = wanted(credentials.get(0));
    if (!json(read).equals(json)) {
      throw new MalformedException("dcql must be the one query of its attributes");
    }
    return read;
  }

  static JsonObject json(Wanted wanted) {
    List<List<String>> sets = new ArrayList<>(List.of(Attribute.names(wanted.all())));
    if (!wanted.optional().isEmpty()) {
      sets.add(Attribute.names(wanted.required()));
    }
    JsonObject credential =
        JsonObject.builder()
            .put("id", CREDENTIAL_ID)
            .put("format", FORMAT)
            .put("meta", JsonObject.builder().texts("vct_values", List.of(CREDENTIAL_TYPE)).build())
            .objects(
                "claims",
                wanted.all().stream()
                    .map(attribute -> claim(attribute, wanted.allowed(attribute)))
                    .collect(Collectors.toList()))
            .value("claim_sets", sets)
            .build();
    return JsonObject.builder().objects("credentials", List.of(credential)).build();
  }

  private static JsonObject claim(Attribute attribute, List<Object> values) {
    JsonObjectBuilder claim =
        JsonObject.builder().put("id", attribute.name()).texts("path", List.of(attribute.name()));
    return values.isEmpty() ? claim.build() : claim.value(VALUES, values).build();
  }

  private static Wanted wanted(JsonObject credential) throws MalformedException {
    List<String> names = new ArrayList<>();
    Map<Attribute, List<Object>> values = new LinkedHashMap<>();
    for (JsonObject claim : credential.objects("claims")) {
      names.add(claim.text("id"));
      if (claim.has(VALUES)) {
        values.put(Attribute.parse(claim.text("id")), values(claim));
      }
    }
    List<Attribute> all = Attribute.parseAll(names);
    int required = Math.min(smallestSet(credential), all.size());
    try {
      return new Wanted(all.subList(0, required), all.subList(required, all.size()), values);
    } catch (IllegalArgumentException outOfBounds) {
      throw new MalformedException(
          "dcql must ask for 1 to 32 claims, at least one required, each with 1 to 16 values if any");
    }
  }

  private static List<Object> values(JsonObject claim) throws MalformedException {
    if (claim.value(VALUES).orElse("") instanceof List<?> values) {
      return new ArrayList<>(values);
    }
    throw new MalformedException("values must be a list");
  }

  private static int smallestSet(JsonObject credential) throws MalformedException {
    if (credential.value("claim_sets").orElse("") instanceof List<?> sets
        && !sets.isEmpty()
        && sets.get(sets.size() - 1) instanceof List<?> last) {
      return last.size();
    }
    throw new MalformedException("claim_sets must be a list of lists");
  }
}
