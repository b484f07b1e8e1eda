package org.vigie.sip.internal.sdp;

import java.util.Locale;
import java.util.Optional;

/** Who sends (RFC 8866, 6.7), seen from the side that wrote it. */
public enum Direction {
  SENDRECV(true, true),
  SENDONLY(true, false),
  RECVONLY(false, true),
  INACTIVE(false, false);

  private final boolean sends;
  private final boolean receives;

  Direction(boolean sends, boolean receives) {
    this.sends = sends;
    this.receives = receives;
  }

  boolean sends() {
    return sends;
  }

  boolean receives() {
    return receives;
  }

  /** What the other side may say to it (RFC 3264, 6.1). */
  Direction answer() {
    return switch (this) {
      case SENDONLY -> RECVONLY;
      case RECVONLY -> SENDONLY;
      case SENDRECV, INACTIVE -> this;
    };
  }

  String attribute() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Direction> of(String attribute) {
    for (Direction direction : values()) {
      if (direction.attribute().equals(attribute)) {
        return Optional.of(direction);
      }
    }
    return Optional.empty();
  }
}
