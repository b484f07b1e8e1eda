package org.vigie.rest.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.store.StoreException;

/** Makes a problem document of whatever goes wrong. */
final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private Faults() {}

  static Answer answer(HttpServletRequest request, Throwable fault) {
    if (fault instanceof CompletionException && fault.getCause() != null) {
      return answer(request, fault.getCause());
    }
    if (fault instanceof Problem problem) {
      return Answer.of(problem);
    }
    if (fault instanceof StoreException) {
      LOG.warn("{}: {}", request.getMethod(), fault.getMessage());
      return Answer.of(Problem.away("the store"));
    }
    LOG.error("{} {} failed", request.getMethod(), path(request), fault);
    return Answer.of(new Problem(500, "this is a fault of ours; the log has it"));
  }

  /** Where a calendar's address is its secret, it is kept out of the log. */
  private static String path(HttpServletRequest request) {
    return request.getRequestURI().replaceFirst("/ical/.*", "/ical/…");
  }
}
