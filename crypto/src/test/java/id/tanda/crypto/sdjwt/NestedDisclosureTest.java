package id.tanda.crypto.sdjwt;

import static id.tanda.crypto.sdjwt.SdJwtTexts.disclosure;
import static id.tanda.crypto.sdjwt.SdJwtTexts.parse;
import static id.tanda.crypto.sdjwt.SdJwtTexts.sd;
import static id.tanda.crypto.sdjwt.SdJwtTexts.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NestedDisclosureTest {
  private static final String NAME = disclosure("[\"salt\",\"name\",\"Siti\"]");
  private static final String ELEMENT = disclosure("[\"salt\",\"ID\"]");

  @Test
  @DisplayName("T-15 claims within claims are disclosed sixteen levels deep and no deeper")
  void chainsOfClaimsAreBounded() throws MalformedException {
    UnaryOperator<String> around = inner -> disclosure("[\"salt\",\"name\",{" + sd(inner) + "}]");

    assertThat(claims(chain(15, NAME, around)).disclosures()).hasSize(15);
    for (int length : new int[] {16, 17, 300}) {
      List<String> chain = chain(length, NAME, around);
      assertThatThrownBy(() -> claims(chain)).as("%d", length).hasMessageContaining("levels deep");
    }
  }

  @Test
  @DisplayName("T-15 elements within elements are disclosed sixteen levels deep and no deeper")
  void chainsOfElementsAreBounded() throws MalformedException {
    UnaryOperator<String> around = inner -> disclosure("[\"salt\",[" + slot(inner) + "]]");

    assertThat(elements(chain(14, ELEMENT, around)).disclosures()).hasSize(14);
    for (int length : new int[] {15, 16, 300}) {
      List<String> chain = chain(length, ELEMENT, around);
      assertThatThrownBy(() -> elements(chain))
          .as("%d", length)
          .hasMessageContaining("levels deep");
    }
  }

  @Test
  @DisplayName("T-15 lists in disclosed elements count as levels too")
  void listsWithinElementsAreBounded() throws MalformedException {
    UnaryOperator<String> around = inner -> disclosure("[\"salt\",[[" + slot(inner) + "]]]");

    assertThat(elements(chain(7, ELEMENT, around)).disclosures()).hasSize(7);
    List<String> chain = chain(8, ELEMENT, around);
    assertThatThrownBy(() -> elements(chain)).hasMessageContaining("levels deep");
  }

  @Test
  void aChildIsNotDisclosedWithoutItsParent() {
    List<String> chain =
        chain(3, NAME, inner -> disclosure("[\"salt\",\"name\",{" + sd(inner) + "}]"));

    assertThatThrownBy(() -> parse("{" + sd(chain.get(0)) + "}", chain.subList(1, 3)))
        .hasMessageContaining("referenced");
  }

  @Test
  @DisplayName("C-01 presenting a claim does not present its namesake within another claim")
  void aNamesakeWithinAnotherClaimStaysHidden() throws MalformedException {
    SoftwareKey holder = Fixtures.key(2);
    String cnf = "\"cnf\":{\"jwk\":" + Jwk.of(holder.publicKey()).text() + "}";
    String inner = disclosure("[\"salt2\",\"name\",\"Budi\"]");
    String payload = "{" + cnf + ",\"father\":{" + sd(inner) + "}," + sd(NAME) + "}";
    JsonObject binding =
        JsonObject.builder().put("iat", 7).put("aud", "a").put("nonce", "n").build();

    String shown = parse(payload, NAME, inner).present(Set.of("name"), binding, holder);

    assertThat(SdJwt.parse(shown, shown.length()).disclosures()).containsExactly(NAME);
  }

  private static SdJwt claims(List<String> chain) throws MalformedException {
    return parse("{" + sd(chain.get(0)) + "}", chain);
  }

  private static SdJwt elements(List<String> chain) throws MalformedException {
    return parse("{\"a\":[" + slot(chain.get(0)) + "]}", chain);
  }

  /** Disclosures, each of which holds the digest of the next. */
  private static List<String> chain(int length, String innermost, UnaryOperator<String> around) {
    List<String> inwards = new ArrayList<>(List.of(innermost));
    while (inwards.size() < length) {
      inwards.add(around.apply(inwards.get(inwards.size() - 1)));
    }
    Collections.reverse(inwards);
    return inwards;
  }
}
