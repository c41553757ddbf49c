package id.tanda.store.jdbc;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.device.Sealed;
import id.tanda.enrolment.Applied;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.enrolment.EnrolmentTable;
import id.tanda.face.FaceTries;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The enrolments in {@code tanda_enrolment}, with the tries of face and codes. */
record JdbcEnrolments(Sql sql) implements EnrolmentTable {
  private static final String TABLE = "tanda_enrolment";

  @Override
  public Optional<EnrolmentRecord> find(EnrolmentId id) {
    return sql.first(
        JdbcEnrolments::enrolment, "SELECT * FROM tanda_enrolment WHERE enrolment = ?", id.text());
  }

  @Override
  public Optional<EnrolmentRecord> pending(String citizen, KeyThumbprint device) {
    return sql.first(
        JdbcEnrolments::enrolment,
        "SELECT * FROM tanda_enrolment WHERE pending_of = ? AND device = ?",
        citizen,
        device.text());
  }

  @Override
  public List<EnrolmentRecord> approved(String citizen) {
    return sql.all(
        JdbcEnrolments::enrolment,
        "SELECT * FROM tanda_enrolment WHERE pending_of = ? AND state IN (?, ?) ORDER BY place",
        citizen,
        EnrolmentState.APPROVED,
        EnrolmentState.CODE_SENT);
  }

  @Override
  public List<EnrolmentRecord> pendingSinceBefore(Instant time, int atMost) {
    return sql.readable(
        atMost,
        JdbcEnrolments::enrolment,
        "SELECT * FROM tanda_enrolment WHERE pending_of IS NOT NULL AND since_micros < ?"
            + " ORDER BY place",
        time);
  }

  @Override
  public boolean add(EnrolmentRecord enrolment) {
    return sql.add(TABLE, columns(enrolment));
  }

  @Override
  public boolean replace(EnrolmentRecord changed) {
    return sql.update(
        TABLE,
        columns(changed.next()),
        "enrolment = ? AND version = ?",
        changed.id().text(),
        changed.version());
  }

  private static Columns columns(EnrolmentRecord row) {
    Applied application = row.application();
    return new Columns()
        .with("enrolment", row.id().text())
        .with("device", application.device().thumbprint().text())
        .with("point", application.device().compressed())
        .with("citizen", application.citizen())
        .with("pending_of", Optional.of(application.citizen()).filter(any -> isPending(row)))
        .with("nik_key", application.sealedNik().key())
        .with("sealed_nik", application.sealedNik().bytes())
        .with("applicant_key", application.sealedApplicant().key())
        .with("sealed_applicant", application.sealedApplicant().bytes())
        .with("eligible", application.eligible())
        .with("message", application.message())
        .with("state", row.state())
        .with("since_micros", row.since())
        .with("face_tries", row.faces().count())
        .with("best_face", row.faces().best())
        .with("codes", CodesJson.of(row.codes()).text())
        .with("activated_by", row.activatedBy())
        .with("version", row.version());
  }

  private static boolean isPending(EnrolmentRecord row) {
    return row.state().isPending();
  }

  private static EnrolmentRecord enrolment(Row row) throws SQLException, MalformedException {
    return new EnrolmentRecord(
        EnrolmentId.parse(row.text("enrolment")),
        application(row),
        row.oneOf(EnrolmentState.class, "state"),
        row.time("since_micros"),
        new FaceTries(row.count("face_tries"), row.fraction("best_face")),
        CodesJson.parse(JsonObject.parse(row.text("codes"))),
        row.text("activated_by"),
        row.number("version"));
  }

  private static Applied application(Row row) throws SQLException, MalformedException {
    return new Applied(
        JdbcDevices.key(row),
        row.text("citizen"),
        new Sealed(row.text("nik_key"), row.bytes("sealed_nik")),
        new Sealed(row.text("applicant_key"), row.bytes("sealed_applicant")),
        row.flag("eligible"),
        row.text("message"));
  }
}
