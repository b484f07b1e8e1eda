package org.vigie.engine.internal.text;

/** What stands around the decisions, and is shared between threads. */
record TextParts(TextLedger ledger, TextJournal journal, TextHealth health, Overview overview) {}
