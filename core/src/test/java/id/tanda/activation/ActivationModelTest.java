package id.tanda.activation;

import id.tanda.store.AuthorityStore;

/** The lives of a town whose authority keeps everything in memory. */
class ActivationModelTest extends ActivationModelContract {
  @Override
  AuthorityStore emptyStore() {
    return AuthorityStore.inMemory();
  }
}
