-- Records are JSON in ASCII, as bytes: Derby writes and reads text character by character.
-- Messages, in and out. Instants are microseconds since 1970 UTC; the record has all, the columns what is asked for (cut to their length).
CREATE TABLE messages (
  id         VARCHAR(26) NOT NULL CONSTRAINT messages_key PRIMARY KEY,
  created_at BIGINT      NOT NULL,
  moved_at   BIGINT      NOT NULL,
  direction  VARCHAR(3)  NOT NULL,
  state      VARCHAR(10) NOT NULL,
  line       VARCHAR(100),
  sender     VARCHAR(40) NOT NULL,
  receiver   VARCHAR(40) NOT NULL,
  alert      BIGINT,
  version    INTEGER     NOT NULL,
  record     BLOB(16M)   NOT NULL
);

-- Derby reads an index forward only: newest first must be each one's own order.
CREATE INDEX messages_newest ON messages (created_at DESC, id DESC);
CREATE INDEX messages_state ON messages (state, created_at DESC, id DESC);
CREATE INDEX messages_sender ON messages (sender, created_at DESC, id DESC);
CREATE INDEX messages_receiver ON messages (receiver, created_at DESC, id DESC);
CREATE INDEX messages_alert ON messages (alert, created_at DESC, id DESC);

-- Which message was sent with a client's key. The digest, as a key may be of any length.
CREATE TABLE message_keys (
  digest  CHAR(64)    NOT NULL CONSTRAINT message_keys_key PRIMARY KEY,
  message VARCHAR(26) NOT NULL
);

-- Alerts as they stand.
CREATE TABLE alerts (
  number     BIGINT       NOT NULL CONSTRAINT alerts_key PRIMARY KEY,
  created_at BIGINT       NOT NULL,
  closed_at  BIGINT,
  state      VARCHAR(20)  NOT NULL,
  team       VARCHAR(100) NOT NULL,
  line       VARCHAR(100) NOT NULL,
  sender     VARCHAR(40)  NOT NULL,
  version    INTEGER      NOT NULL,
  record     BLOB(16M)    NOT NULL
);

CREATE INDEX alerts_newest ON alerts (number DESC);
CREATE INDEX alerts_state ON alerts (state, number DESC);
CREATE INDEX alerts_sender ON alerts (sender, number DESC);

-- What each input made of each alert.
CREATE TABLE alert_journal (
  alert   BIGINT    NOT NULL,
  entry   BIGINT    NOT NULL,
  version INTEGER   NOT NULL,
  body    BLOB(16M) NOT NULL,
  CONSTRAINT alert_journal_key PRIMARY KEY (alert, entry)
);

-- Parts of long messages that wait for the rest.
CREATE TABLE segments (
  id      VARCHAR(26) NOT NULL CONSTRAINT segments_key PRIMARY KEY,
  version INTEGER     NOT NULL,
  body    BLOB(16M)   NOT NULL
);
