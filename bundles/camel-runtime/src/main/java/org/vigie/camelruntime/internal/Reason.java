package org.vigie.camelruntime.internal;

import org.apache.camel.FailedToCreateRouteException;

/**
 * One line out of Camel's nested exceptions: the route, if one is named, and the innermost message.
 */
final class Reason {

  private static final int MAX_DEPTH = 16;
  private static final int MAX_LENGTH = 300;

  private Reason() {}

  static String of(Throwable fault) {
    String route = "";
    Throwable inner = fault;
    for (int depth = 0; depth < MAX_DEPTH && inner.getCause() != null; depth++) {
      if (inner instanceof FailedToCreateRouteException failed && failed.getRouteId() != null) {
        route = "route " + failed.getRouteId() + ": ";
      }
      inner = inner.getCause();
    }
    String message =
        inner.getMessage() == null ? inner.getClass().getSimpleName() : inner.getMessage();
    String line = route + message.strip().replaceAll("\\s+", " ");
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
  }
}
