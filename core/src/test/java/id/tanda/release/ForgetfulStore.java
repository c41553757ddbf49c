package id.tanda.release;

import id.tanda.store.AuthorityStore;
import id.tanda.store.AuthorityTables;
import java.util.ArrayList;
import java.util.List;

/** A store that decides as another one would and keeps nothing of it. */
record ForgetfulStore(AuthorityStore store) implements AuthorityStore {
  @Override
  public <R> R inTransaction(Work<? super AuthorityTables, R> work) {
    List<R> decided = new ArrayList<>(1);
    try {
      return store.inTransaction(
          tables -> {
            decided.clear();
            decided.add(work.on(tables));
            throw new Forgotten();
          });
    } catch (Forgotten expected) {
      return decided.get(0);
    }
  }

  /** Takes a transaction back. */
  private static final class Forgotten extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Forgotten() {
      super("forgotten", null, false, false);
    }
  }
}
