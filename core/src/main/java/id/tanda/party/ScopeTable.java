package id.tanda.party;

import id.tanda.token.ScopeId;
import java.util.List;
import java.util.Optional;

/** Where published scopes are kept, never to change; used inside a transaction of the store. */
public interface ScopeTable {
  /** Returns the scope of this id. */
  Optional<Scope> find(ScopeId id);

  /** Adds a scope; false if its id is taken. */
  boolean add(Scope scope);

  /** Returns all scopes, oldest first. */
  List<Scope> all();
}
