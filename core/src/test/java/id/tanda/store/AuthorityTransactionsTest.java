package id.tanda.store;

import id.tanda.engines.Engine;
import id.tanda.engines.FreshStore;
import id.tanda.testing.AuthorityTransactionsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class AuthorityTransactionsTest extends AuthorityTransactionsContract {
  private final FreshStore fresh;

  AuthorityTransactionsTest(Engine engine) {
    this.fresh = engine.open();
  }

  @Override
  protected AuthorityStore store() {
    return fresh.store();
  }

  @AfterEach
  void close() {
    fresh.close();
  }
}
