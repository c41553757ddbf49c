package id.tanda.store;

import id.tanda.party.Scope;
import id.tanda.party.ScopeTable;
import id.tanda.token.ScopeId;
import java.util.List;
import java.util.Optional;

/** The published scopes in memory. */
final class MemoryScopes implements ScopeTable {
  private final MemoryTable<ScopeId, Scope> rows;

  MemoryScopes(MemoryTable.Undo undo) {
    this.rows = new MemoryTable<>(undo);
  }

  @Override
  public Optional<Scope> find(ScopeId id) {
    return rows.find(id);
  }

  @Override
  public boolean add(Scope scope) {
    return rows.add(scope.id(), scope);
  }

  @Override
  public List<Scope> all() {
    return List.copyOf(rows.rows());
  }
}
