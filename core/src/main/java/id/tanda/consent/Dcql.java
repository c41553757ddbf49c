package id.tanda.consent;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The attributes of a question as a DCQL query: one credential, its claims by attribute name, the
 * required ones first, and as claim sets all of them or only the required ones. For one question
 * there is one query.
 */
record Dcql(List<Attribute> required, List<Attribute> optional) {
  /** The type of credential that holds the attributes of a citizen. */
  static final String CREDENTIAL_TYPE = "urn:tanda:civil:1";

  private static final String CREDENTIAL_ID = "civil";
  private static final String FORMAT = "dc+sd-jwt";

  static Dcql parse(JsonObject json) throws MalformedException {
    List<JsonObject> credentials = json.objects("credentials");
    if (credentials.size() != 1) {
      throw new MalformedException("dcql must ask for one credential");
    }
    List<String> names = new ArrayList<>();
    for (JsonObject claim : credentials.get(0).objects("claims")) {
      names.add(claim.text("id"));
    }
    List<Attribute> all = Attribute.parseAll(names);
    int required = Math.min(smallestSet(credentials.get(0)), all.size());
    Dcql read = new Dcql(all.subList(0, required), all.subList(required, all.size()));
    if (!read.json().equals(json)) {
      throw new MalformedException("dcql must be the one query of its attributes");
    }
    return read;
  }

  JsonObject json() {
    List<Attribute> all = new ArrayList<>(required);
    all.addAll(optional);
    List<List<String>> sets = new ArrayList<>(List.of(Attribute.names(all)));
    if (!optional.isEmpty()) {
      sets.add(Attribute.names(required));
    }
    JsonObject credential =
        JsonObject.builder()
            .put("id", CREDENTIAL_ID)
            .put("format", FORMAT)
            .put("meta", JsonObject.builder().texts("vct_values", List.of(CREDENTIAL_TYPE)).build())
            .objects("claims", all.stream().map(Dcql::claim).collect(Collectors.toList()))
            .value("claim_sets", sets)
            .build();
    return JsonObject.builder().objects("credentials", List.of(credential)).build();
  }

  private static JsonObject claim(Attribute attribute) {
    return JsonObject.builder()
        .put("id", attribute.name())
        .texts("path", List.of(attribute.name()))
        .build();
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
