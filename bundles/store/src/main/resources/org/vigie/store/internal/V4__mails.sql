-- Mails that calls owe, and what has become of them. The key by its SHA-256, as it may be of any length. Instants are microseconds since 1970 UTC; the record has all.
CREATE TABLE mails (
  digest     CHAR(64)    NOT NULL CONSTRAINT mails_key PRIMARY KEY,
  created_at BIGINT      NOT NULL,
  state      VARCHAR(10) NOT NULL,
  version    INTEGER     NOT NULL,
  record     BLOB(16M)   NOT NULL
);

CREATE INDEX mails_state ON mails (state, created_at);
