package org.vigie.rest.internal;

import java.util.List;
import java.util.Map;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.SetupOutcome;

/** An answer that is no success, told by RFC 9457. */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int UNAVAILABLE = 503;

  private final int status;
  private final transient List<Fault> errors;
  private final transient Map<String, String> headers;
  private final transient Map<String, String> members;

  Problem(int status, String detail) {
    this(status, detail, List.of(), Map.of());
  }

  Problem(int status, String detail, List<Fault> errors, Map<String, String> headers) {
    this(status, detail, errors, headers, Map.of());
  }

  private Problem(
      int status,
      String detail,
      List<Fault> errors,
      Map<String, String> headers,
      Map<String, String> members) {
    super(detail, null, false, false);
    this.status = status;
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
    this.members = Map.copyOf(members);
  }

  /** Somebody else was faster (RFC 9110, 13.1.1): who, and when. */
  static Problem conflict(SetupOutcome.Conflict other) {
    return new Problem(
        412,
        other.by().who()
            + " changed this at "
            + other.at()
            + "; nothing was done: look at it again, and change it anew",
        List.of(),
        Map.of("ETag", IfMatch.tag(other.revision())),
        Map.of("changedBy", other.by().who(), "changedAt", other.at().toString()));
  }

  /** A part that is not there just now. */
  static Problem away(String part) {
    return new Problem(
        UNAVAILABLE,
        part + " is not available just now; try again in some seconds",
        List.of(),
        Map.of("Retry-After", "5"));
  }

  /** One whose bundle may have been stopped. */
  static Problem away(String part, String bundle) {
    return new Problem(
        UNAVAILABLE,
        "%s: not available just now; try again in some seconds, and if it lasts, see that the bundle %s is active (bundle:list)"
            .formatted(part, bundle),
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

  /** Extension members (RFC 9457, 3.2). */
  Map<String, String> members() {
    return members;
  }
}
