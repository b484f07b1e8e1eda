package org.vigie.api.setup;

import java.util.Optional;
import java.util.OptionalLong;

/** The setup in force, and the one way to change it. Thread-safe. */
public interface SetupService {
  /** The setup in force; {@link Setup#empty()} before the first. */
  SetupIndex current();

  /** Says whether a setup was ever given. */
  boolean present();

  /** Of the setup in force; one more with each change, 0 before the first. */
  long revision();

  /** The rules of teams as they stood. */
  RulesHistory history();

  /**
   * The document in force, such that giving it back changes nothing.
   *
   * @param secrets whether PINs are in it
   */
  byte[] document(DocumentFormat format, boolean secrets);

  /** Reads and checks a document, and says what it would change. */
  SetupOutcome check(byte[] document, DocumentFormat format);

  /**
   * Puts a document in force, all or nothing.
   *
   * @param ifRevision refused as a conflict where another is in force; empty: whatever is
   * @throws org.vigie.api.store.StoreException where it cannot be written down; nothing is changed
   */
  SetupOutcome apply(
      byte[] document, DocumentFormat format, OptionalLong ifRevision, Author author);

  /**
   * Changes something of the setup in force, by the same checks as a whole document.
   *
   * @param action for the audit, in plain English: « override added »
   * @throws org.vigie.api.store.StoreException where it cannot be written down; nothing is changed
   */
  SetupOutcome amend(String action, SetupChange change, Author author);

  /** What {@link #amend} would do. */
  SetupOutcome checkAmended(SetupChange change);

  /** One thing of the document as JSON; empty where there is none. */
  Optional<byte[]> item(SetupItem item, boolean secrets);

  /**
   * Adds or replaces one thing, at once; else as {@link #apply}.
   *
   * @param json with the same id, or without one
   */
  SetupOutcome putItem(SetupItem item, byte[] json, OptionalLong ifRevision, Author author);

  /** Removes one thing; refused where something still names it. */
  SetupOutcome removeItem(SetupItem item, OptionalLong ifRevision, Author author);

  /** Takes the last change back, itself a change: asked twice, it is there again. */
  SetupOutcome undo(OptionalLong ifRevision, Author author);
}
