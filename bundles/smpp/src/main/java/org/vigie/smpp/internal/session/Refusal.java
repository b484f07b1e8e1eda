package org.vigie.smpp.internal.session;

import java.io.IOException;

/** The SMSC answered, and said no. */
final class Refusal extends IOException {
  private static final long serialVersionUID = 1L;

  Refusal(String why) {
    super(why);
  }
}
