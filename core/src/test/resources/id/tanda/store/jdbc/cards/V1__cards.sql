-- A schema of the tests: version 1 knows numbers of cards.
CREATE TABLE IF NOT EXISTS card (
  number INTEGER NOT NULL PRIMARY KEY
);
INSERT INTO tanda_schema (version) VALUES (1);
