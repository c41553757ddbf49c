-- Version 2 knows their holders too.
ALTER TABLE card ADD COLUMN IF NOT EXISTS holder VARCHAR(64) DEFAULT 'nobody; yet' NOT NULL;
CREATE INDEX IF NOT EXISTS card_of_holder ON card (holder);
INSERT INTO tanda_schema (version) VALUES (2);
