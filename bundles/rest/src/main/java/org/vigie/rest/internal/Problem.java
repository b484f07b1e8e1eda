package org.vigie.rest.internal;

import java.util.List;
import java.util.Map;
import org.vigie.api.setup.Fault;

/** An answer that is no success, told by RFC 9457. */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int UNAVAILABLE = 503;

  private final int status;
  private final transient List<Fault> errors;
  private final transient Map<String, String> headers;

  Problem(int status, String detail) {
    this(status, detail, List.of(), Map.of());
  }

  Problem(int status, String detail, List<Fault> errors, Map<String, String> headers) {
    super(detail, null, false, false);
    this.status = status;
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
  }

  /** A part that is not there just now. */
  static Problem away(String part) {
    return new Problem(
        UNAVAILABLE,
        part + " is not available just now; try again in some seconds",
        List.of(),
        Map.of("Retry-After", "5"));
  }

  int status() {
    return status;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  List<Fault> errors() {
    return errors;
  }

  Map<String, String> headers() {
    return headers;
  }
}
