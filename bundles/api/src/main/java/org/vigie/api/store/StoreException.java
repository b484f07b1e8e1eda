package org.vigie.api.store;

/**
 * The store could not do what it was asked; nothing of it was done. The message says what to do.
 */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
