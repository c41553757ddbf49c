package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.identity.Observer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A host in Kotlin or Scala throws what Java would have it declare. */
class ForeignObserverTest {
  private final Desk desk = new Desk();

  @Test
  void whatNobodyDeclaredChangesNoAnswer() {
    Observer undeclared =
        (code, engine, took) -> ForeignObserverTest.<RuntimeException>raise(new IOException("x"));
    TokenVerifier verifier = desk.verifier().observer(undeclared).build();

    assertThat(verifier.verify(desk.show(Presentation.bare())).code()).isEqualTo("token.accepted");
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Exception> void raise(Exception any) throws E {
    throw (E) any;
  }
}
