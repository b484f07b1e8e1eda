package org.vigie.api.setup;

/** The setup in force, and the one way to change it. Thread-safe. */
public interface SetupService {
  /** The setup in force; {@link Setup#empty()} before the first. */
  SetupIndex current();

  /** Says whether a setup was ever given. */
  boolean present();

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
   * @param who the user in whose name
   * @throws org.vigie.api.store.StoreException where it cannot be written down; nothing is changed
   */
  SetupOutcome apply(byte[] document, DocumentFormat format, String who);

  /**
   * Adds one override to a team's planning, at once; else as {@link #apply}. One that overlaps
   * another of the same person is refused, naming the other.
   */
  SetupOutcome add(String team, OnCallOverride change, String who);
}
