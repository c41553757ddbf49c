package id.tanda.crypto.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusReferenceTest {

  @Test
  void aReferenceIsWrittenAndRead() throws MalformedException {
    StatusReference reference = new StatusReference("https://status.example/1", 42);
    JsonObject claims = JsonObject.builder().put("status", reference.json()).build();

    assertThat(claims.text())
        .isEqualTo(
            "{\"status\":{\"status_list\":{\"idx\":42,\"uri\":\"https://status.example/1\"}}}");
    assertThat(StatusReference.in(claims)).isEqualTo(reference);
  }

  @Test
  void otherMechanismsMayStandBesideIt() throws MalformedException {
    String claims = "{\"status\":{\"other\":{},\"status_list\":{\"idx\":0,\"uri\":\"u\"}}}";

    assertThat(StatusReference.in(JsonObject.parse(claims))).isEqualTo(new StatusReference("u", 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"status\":{}}",
        "{\"status\":{\"status_list\":{\"idx\":0}}}",
        "{\"status\":{\"status_list\":{\"uri\":\"u\"}}}",
        "{\"status\":{\"status_list\":{\"idx\":-1,\"uri\":\"u\"}}}",
        "{\"status\":{\"status_list\":{\"idx\":\"0\",\"uri\":\"u\"}}}",
        "{\"status\":{\"status_list\":{\"idx\":253402300800,\"uri\":\"u\"}}}",
        "{\"status\":{\"status_list\":{\"idx\":0,\"uri\":\"\"}}}",
        "{\"status\":{\"status_list\":{\"idx\":0,\"uri\":\"u\",\"lst\":\"\"}}}"
      })
  void aReferenceIsExactlyIndexAndAddress(String claims) throws MalformedException {
    JsonObject read = JsonObject.parse(claims);

    assertThatThrownBy(() -> StatusReference.in(read)).isInstanceOf(MalformedException.class);
  }

  @Test
  void boundsAreCheckedWhenItIsMade() {
    assertThat(new StatusReference("u".repeat(1_024), 253_402_300_799L).uri()).hasSize(1_024);
    for (String uri : new String[] {"", "u".repeat(1_025)}) {
      assertThatThrownBy(() -> new StatusReference(uri, 0))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (long index : new long[] {-1, 253_402_300_800L}) {
      assertThatThrownBy(() -> new StatusReference("u", index))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @DisplayName("K-08 toString does not show whose entry it is")
  void toStringShowsNothing() {
    assertThat(new StatusReference("u", 42)).hasToString("StatusReference");
  }
}
