-- What each input made of each call. An entry that is too long for one row has more parts.
CREATE TABLE journal (
  call_id   VARCHAR(26)    NOT NULL,
  entry     BIGINT         NOT NULL,
  part      INTEGER        NOT NULL,
  position  BIGINT         NOT NULL,
  version   INTEGER        NOT NULL,
  body      VARCHAR(32000) NOT NULL,
  CONSTRAINT journal_key PRIMARY KEY (call_id, entry, part)
);

-- Calls that have entries in the journal but no end yet: what a restart has to look at.
CREATE TABLE open_calls (
  call_id VARCHAR(26) NOT NULL CONSTRAINT open_calls_key PRIMARY KEY
);

-- The CDRs. Instants are microseconds since 1970 UTC; the record has all, the columns what is asked for.
CREATE TABLE call_log (
  call_id     VARCHAR(26) NOT NULL CONSTRAINT call_log_key PRIMARY KEY,
  started_at  BIGINT      NOT NULL,
  line        VARCHAR(200) NOT NULL,
  verdict     VARCHAR(20) NOT NULL,
  caller      VARCHAR(16),
  called      VARCHAR(16) NOT NULL,
  accepted_by VARCHAR(200),
  missed      BOOLEAN     NOT NULL,
  version     INTEGER     NOT NULL,
  record      CLOB(16M)   NOT NULL
);

-- Derby reads an index forward only: newest first must be its own order.
CREATE INDEX call_log_newest ON call_log (started_at DESC, call_id DESC);

-- Each version of the setup document.
CREATE TABLE setup (
  version  INTEGER      NOT NULL GENERATED ALWAYS AS IDENTITY CONSTRAINT setup_key PRIMARY KEY,
  saved_at BIGINT       NOT NULL,
  saved_by VARCHAR(200) NOT NULL,
  document CLOB(16M)    NOT NULL
);
