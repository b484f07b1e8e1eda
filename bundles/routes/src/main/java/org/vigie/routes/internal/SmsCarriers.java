package org.vigie.routes.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.vigie.api.text.RouteStatus;
import org.vigie.api.text.Submission;

/** The SMS routes that are there just now, and which of them may carry a message. */
final class SmsCarriers {
  private final Map<String, SmsCarrier> carriers = new ConcurrentHashMap<>();

  /** A route and how it is at this moment. */
  record Candidate(SmsCarrier carrier, RouteStatus status) {
    boolean owns(Submission submission) {
      return submission.from().filter(status.numbers()::contains).isPresent();
    }

    boolean fits(Submission submission) {
      return !submission.onlyOwner() || submission.from().isEmpty() || owns(submission);
    }
  }

  /** Takes the place of an earlier one of that name, which is returned. */
  Optional<SmsCarrier> add(SmsCarrier carrier) {
    return Optional.ofNullable(carriers.put(carrier.name(), carrier));
  }

  void remove(SmsCarrier carrier) {
    carriers.remove(carrier.name(), carrier);
  }

  List<SmsCarrier> all() {
    return List.copyOf(carriers.values());
  }

  /**
   * The route to try next: works, may carry it, not passed yet; one that owns the sender's number
   * first, then the lowest priority value, then by name.
   */
  Optional<Candidate> next(Submission submission, Set<String> passed) {
    return fitting(submission)
        .filter(c -> c.status().works() && !passed.contains(c.carrier().name()))
        .min(
            Comparator.comparing((Candidate c) -> !c.owns(submission))
                .thenComparingInt(c -> c.status().priority())
                .thenComparing(c -> c.carrier().name()));
  }

  /** All that could carry it if they worked. */
  List<String> eligible(Submission submission) {
    return fitting(submission).map(c -> c.carrier().name()).sorted().toList();
  }

  private Stream<Candidate> fitting(Submission submission) {
    return carriers.values().stream()
        .flatMap(carrier -> carrier.status().map(is -> new Candidate(carrier, is)).stream())
        .filter(candidate -> candidate.fits(submission));
  }
}
