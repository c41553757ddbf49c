package id.tanda.store.jdbc;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.party.Scope;
import id.tanda.party.ScopeTable;
import id.tanda.token.ScopeId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The published scopes in {@code tanda_scope}. */
record JdbcScopes(Sql sql) implements ScopeTable {
  @Override
  public Optional<Scope> find(ScopeId id) {
    return sql.first(JdbcScopes::scope, "SELECT * FROM tanda_scope WHERE scope = ?", id.text());
  }

  @Override
  public boolean add(Scope scope) {
    return sql.add(
        "tanda_scope",
        new Columns().with("scope", scope.id().text()).with("content", scope.json().text()));
  }

  @Override
  public List<Scope> all() {
    return sql.all(JdbcScopes::scope, "SELECT * FROM tanda_scope ORDER BY place");
  }

  private static Scope scope(Row row) throws SQLException, MalformedException {
    return Scope.parse(JsonObject.parse(row.text("content")));
  }
}
