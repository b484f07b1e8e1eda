package org.vigie.api.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.alert.AlertId;
import org.vigie.api.number.PhoneNumber;

/**
 * The CDR: what remains of a call, and what is known of one in progress.
 *
 * @param line id of the line
 * @param trunk the one it came in by
 * @param caller empty where withheld or unknown
 * @param called the line's number that was dialled
 * @param path ids of the nodes met, in order
 * @param verdict empty while in progress
 * @param acceptedBy id of a person, or the number where nobody's
 * @param conversation from acceptance to the end
 * @param wayOut how it ended, in plain English
 * @param missed on the missed-call list
 * @param alert that the appliance told of by this call; empty for a call that came in
 */
public record CallRecord(
    CallId id,
    String line,
    String trunk,
    Optional<PhoneNumber> caller,
    PhoneNumber called,
    List<String> diversion,
    List<String> path,
    Instant startedAt,
    Optional<Instant> answeredAt,
    Optional<Instant> acceptedAt,
    Optional<Instant> endedAt,
    Optional<Verdict> verdict,
    Optional<String> acceptedBy,
    Optional<Duration> conversation,
    List<AttemptRecord> attempts,
    List<LegQuality> quality,
    String wayOut,
    boolean missed,
    Optional<AlertId> alert,
    CallDetails details) {
  public CallRecord {
    diversion = List.copyOf(diversion);
    path = List.copyOf(path);
    attempts = List.copyOf(attempts);
    quality = List.copyOf(quality);
  }

  /**
   * One ring of one number of one person.
   *
   * @param level from 1
   * @param person id; empty for a bare number
   * @param trunk the one that carried it
   * @param ringingAt when its telephone first rang
   * @param result empty while it rings or is listened to
   * @param cause SIP status and reason, or modem cause; empty text where there is none
   */
  public record AttemptRecord(
      int leg,
      int level,
      Optional<String> person,
      PhoneNumber number,
      Optional<String> trunk,
      Instant startedAt,
      Optional<Instant> ringingAt,
      Optional<Instant> answeredAt,
      Optional<Instant> endedAt,
      Optional<AttemptResult> result,
      String cause,
      List<Try> tries) {
    public AttemptRecord {
      tries = List.copyOf(tries);
    }
  }
}
