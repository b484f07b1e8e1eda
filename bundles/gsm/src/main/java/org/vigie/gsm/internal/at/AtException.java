package org.vigie.gsm.internal.at;

import java.io.IOException;

/** A modem could not be talked to. */
public sealed class AtException extends IOException {
  private static final long serialVersionUID = 1L;

  private AtException(String message) {
    super(message);
  }

  /** It did not end its reply in time. What it says later must not be taken for another reply. */
  public static final class Silent extends AtException {
    private static final long serialVersionUID = 1L;

    Silent(String message) {
      super(message);
    }
  }

  /** The line to it is gone: unplugged, closed, or broken. */
  public static final class Lost extends AtException {
    private static final long serialVersionUID = 1L;

    public Lost(String message) {
      super(message);
    }
  }
}
