-- The tables of an authority, for H2 and PostgreSQL alike. A script that was published is never changed: what comes
-- next is another script. Every statement may run twice, since H2 keeps what came before one that failed.
--
-- Times are microseconds since 1970. Nothing here names a person: NIK and application are sealed under a key that is
-- not in the database, a citizen is a keyed hash.

CREATE TABLE IF NOT EXISTS tanda_schema (
  version INTEGER NOT NULL PRIMARY KEY,
  checksum VARCHAR(64)
);

-- What was decided, in the order in which it was written.
CREATE TABLE IF NOT EXISTS tanda_history (
  place BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  decided_micros BIGINT NOT NULL,
  event VARCHAR(64) NOT NULL,
  subject VARCHAR(64) NOT NULL,
  detail VARCHAR(128) NOT NULL,
  salt VARCHAR(22) NOT NULL
);
CREATE INDEX IF NOT EXISTS tanda_history_of_subject ON tanda_history (subject, place);

-- One device a citizen is current: active or suspended. The column is empty for all that are over.
CREATE TABLE IF NOT EXISTS tanda_device (
  device VARCHAR(43) NOT NULL PRIMARY KEY,
  point BYTEA NOT NULL,
  citizen VARCHAR(64) NOT NULL,
  current_of VARCHAR(64),
  nik_key VARCHAR(32) NOT NULL,
  sealed_nik BYTEA NOT NULL,
  status_index BIGINT NOT NULL,
  state VARCHAR(16) NOT NULL,
  since_micros BIGINT NOT NULL,
  CONSTRAINT tanda_device_index UNIQUE (status_index),
  CONSTRAINT tanda_device_current UNIQUE (current_of)
);

-- One enrolment a citizen and device is pending. The column is empty for all that are not.
CREATE TABLE IF NOT EXISTS tanda_enrolment (
  enrolment VARCHAR(22) NOT NULL PRIMARY KEY,
  place BIGINT GENERATED ALWAYS AS IDENTITY,
  device VARCHAR(43) NOT NULL,
  point BYTEA NOT NULL,
  citizen VARCHAR(64) NOT NULL,
  pending_of VARCHAR(64),
  nik_key VARCHAR(32) NOT NULL,
  sealed_nik BYTEA NOT NULL,
  applicant_key VARCHAR(32) NOT NULL,
  sealed_applicant BYTEA NOT NULL,
  eligible BOOLEAN NOT NULL,
  message VARCHAR(64) NOT NULL,
  state VARCHAR(16) NOT NULL,
  since_micros BIGINT NOT NULL,
  face_tries INTEGER NOT NULL,
  best_face DOUBLE PRECISION NOT NULL,
  codes VARCHAR(16384) NOT NULL,
  activated_by VARCHAR(64) NOT NULL,
  version BIGINT NOT NULL,
  CONSTRAINT tanda_enrolment_pending UNIQUE (pending_of, device)
);
CREATE INDEX IF NOT EXISTS tanda_enrolment_since ON tanda_enrolment (since_micros);

-- When codes were made for a citizen, over all enrolments, as far as they count against the next.
CREATE TABLE IF NOT EXISTS tanda_citizen_codes (
  citizen VARCHAR(64) NOT NULL PRIMARY KEY,
  made VARCHAR(1024) NOT NULL,
  last_micros BIGINT NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS tanda_citizen_codes_last ON tanda_citizen_codes (last_micros);

CREATE TABLE IF NOT EXISTS tanda_counter (
  session VARCHAR(22) NOT NULL PRIMARY KEY,
  officer VARCHAR(64) NOT NULL,
  challenge VARCHAR(64) NOT NULL,
  state VARCHAR(16) NOT NULL,
  ends_micros BIGINT NOT NULL,
  answered_by VARCHAR(22),
  answer VARCHAR(64),
  version BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS tanda_counter_ends ON tanda_counter (ends_micros);

CREATE TABLE IF NOT EXISTS tanda_party (
  party VARCHAR(64) NOT NULL PRIMARY KEY,
  registration_id VARCHAR(128) NOT NULL,
  registration VARCHAR(16384) NOT NULL,
  state VARCHAR(16) NOT NULL,
  since_micros BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS tanda_scope (
  place BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scope VARCHAR(64) NOT NULL,
  content VARCHAR(16384) NOT NULL,
  CONSTRAINT tanda_scope_once UNIQUE (scope)
);

-- Consents from their first use or their withdrawal on.
CREATE TABLE IF NOT EXISTS tanda_consent (
  device VARCHAR(43) NOT NULL,
  consent VARCHAR(22) NOT NULL,
  citizen VARCHAR(64) NOT NULL,
  party VARCHAR(64) NOT NULL,
  max_uses INTEGER NOT NULL,
  until_micros BIGINT NOT NULL,
  uses INTEGER NOT NULL,
  withdrawn_micros BIGINT,
  withdrawal VARCHAR(8192),
  PRIMARY KEY (device, consent)
);

-- Tokens that were redeemed.
CREATE TABLE IF NOT EXISTS tanda_redeemed (
  mark VARCHAR(43) NOT NULL PRIMARY KEY,
  keep_until_micros BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS tanda_redeemed_until ON tanda_redeemed (keep_until_micros);

-- What was answered to a redemption.
CREATE TABLE IF NOT EXISTS tanda_release (
  signer VARCHAR(43) NOT NULL,
  redemption_id VARCHAR(128) NOT NULL,
  redemption VARCHAR(64) NOT NULL,
  sealed VARCHAR(1000000) NOT NULL,
  receipt VARCHAR(8192) NOT NULL,
  answered_micros BIGINT NOT NULL,
  PRIMARY KEY (signer, redemption_id)
);
CREATE INDEX IF NOT EXISTS tanda_release_answered ON tanda_release (answered_micros);

-- One chain of receipts a citizen.
CREATE TABLE IF NOT EXISTS tanda_receipt (
  citizen VARCHAR(64) NOT NULL,
  number BIGINT NOT NULL,
  receipt VARCHAR(8192) NOT NULL,
  salt VARCHAR(22) NOT NULL,
  PRIMARY KEY (citizen, number)
);

INSERT INTO tanda_schema (version) VALUES (1);
