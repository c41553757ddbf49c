package id.tanda.consent;

import static id.tanda.attribute.Attribute.ADDRESS;
import static id.tanda.attribute.Attribute.FULL_NAME;
import static id.tanda.attribute.Attribute.NIK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of DCQL (OpenID4VP 1.0, section 6), narrowed to one query for one question. */
class DcqlTest {
  private static final String QUERY =
      "{\"credentials\":[{\"id\":\"civil\",\"format\":\"dc+sd-jwt\","
          + "\"meta\":{\"vct_values\":[\"urn:tanda:civil:1\"]},\"claims\":["
          + "{\"id\":\"nik\",\"path\":[\"nik\"]},{\"id\":\"address\",\"path\":[\"address\"]}],"
          + "\"claim_sets\":[[\"nik\",\"address\"],[\"nik\"]]}]}";

  @Test
  void aQuestionHasOneQuery() throws MalformedException {
    Wanted wanted = Wanted.of(List.of(NIK), List.of(ADDRESS));

    assertThat(Dcql.json(wanted).text()).isEqualTo(QUERY);
    assertThat(Dcql.parse(Dcql.json(wanted))).isEqualTo(wanted);
  }

  @Test
  void withoutOptionalAttributesThereIsOneSet() throws MalformedException {
    Wanted wanted = Wanted.of(List.of(NIK, FULL_NAME), List.of());

    assertThat(Dcql.json(wanted).text()).contains("\"claim_sets\":[[\"nik\",\"full_name\"]]");
    assertThat(Dcql.parse(Dcql.json(wanted))).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"credentials\":[]}",
        "{\"credentials\":[{}]}",
        "{\"credentials\":[{},{}]}",
        "{\"credentials\":[{\"claims\":[]}]}",
        "{\"credentials\":[{\"claims\":[{\"id\":\"nik\"}],\"claim_sets\":[]}]}",
        "{\"credentials\":[{\"claims\":[{\"id\":\"nik\"}],\"claim_sets\":[\"nik\"]}]}",
        "{\"credentials\":[{\"claims\":[{\"id\":\"nik\"}],\"claim_sets\":[[\"nik\"],[]]}]}",
      })
  void anythingElseIsMalformed(String query) throws MalformedException {
    JsonObject json = JsonObject.parse(query);

    assertThatThrownBy(() -> Dcql.parse(json)).isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mso_mdoc/dc+sd-jwt",
        "urn:other:1/urn:tanda:civil:1",
        "[[\"nik\"],[\"nik\",\"address\"]]/[[\"nik\",\"address\"],[\"nik\"]]",
        "[[\"nik\",\"address\"],[\"address\"]]/[[\"nik\",\"address\"],[\"nik\"]]",
        "[[\"nik\",\"address\"],[\"nik\",1]]/[[\"nik\",\"address\"],[\"nik\"]]",
        "[null]/[\"address\"]",
        "{\"id\":\"Nik\",/{\"id\":\"nik\",",
        "{\"id\":\"address\",/{\"id\":\"nik\",",
      })
  void oneDifferenceIsMalformed(String difference) {
    String[] parts = difference.split("/", 2);
    String query = QUERY.replace(parts[1], parts[0]);

    assertThat(query).isNotEqualTo(QUERY);
    assertThatThrownBy(() -> Dcql.parse(JsonObject.parse(query)))
        .isInstanceOf(MalformedException.class);
  }
}
