package org.vigie.setup.internal.text;

/** A document that cannot be read; the message says where and why. */
public final class UnreadableDocument extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableDocument(String reason) {
    super(reason);
  }

  static UnreadableDocument at(int line, int column, String reason) {
    return new UnreadableDocument("line %d, column %d: %s".formatted(line, column, reason));
  }

  /** Where and why. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
