package id.tanda.store.jdbc;

import id.tanda.counter.CounterSession;
import id.tanda.counter.CounterTable;
import id.tanda.counter.SessionId;
import id.tanda.crypto.MalformedException;
import id.tanda.enrolment.EnrolmentId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The showings of counter QRs in {@code tanda_counter}. */
record JdbcCounters(Sql sql) implements CounterTable {
  private static final String TABLE = "tanda_counter";

  @Override
  public Optional<CounterSession> find(SessionId id) {
    return sql.first(
        JdbcCounters::session, "SELECT * FROM tanda_counter WHERE session = ?", id.text());
  }

  @Override
  public boolean add(CounterSession session) {
    return sql.add(TABLE, columns(session));
  }

  @Override
  public boolean replace(CounterSession changed) {
    return sql.update(
        TABLE,
        columns(changed.next()),
        "session = ? AND version = ?",
        changed.id().text(),
        changed.version());
  }

  @Override
  public int forget(Instant endedBefore, int atMost) {
    return sql.change(
        "DELETE FROM tanda_counter WHERE session IN (SELECT session FROM tanda_counter"
            + " WHERE ends_micros < ? ORDER BY ends_micros LIMIT ?)",
        endedBefore,
        atMost);
  }

  private static Columns columns(CounterSession session) {
    return new Columns()
        .with("session", session.id().text())
        .with("officer", session.officer())
        .with("challenge", session.challenge())
        .with("state", session.state())
        .with("ends_micros", session.ends())
        .with("answered_by", session.answer().map(answer -> answer.enrolment().text()))
        .with("answer", session.answer().map(CounterSession.Answer::message))
        .with("version", session.version());
  }

  private static CounterSession session(Row row) throws SQLException, MalformedException {
    return new CounterSession(
        SessionId.parse(row.text("session")),
        row.text("officer"),
        row.text("challenge"),
        row.oneOf(CounterSession.State.class, "state"),
        row.time("ends_micros"),
        answer(row),
        row.number("version"));
  }

  private static Optional<CounterSession.Answer> answer(Row row)
      throws SQLException, MalformedException {
    Optional<String> enrolment = row.maybeText("answered_by");
    return enrolment.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CounterSession.Answer(EnrolmentId.parse(enrolment.get()), row.text("answer")));
  }
}
