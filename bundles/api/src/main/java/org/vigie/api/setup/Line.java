package org.vigie.api.setup;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.number.PhoneNumber;

/**
 * A public number, or several, with what a caller meets.
 *
 * @param entry the id of the first node
 * @param maxWait from entering the first team node until the overflow
 * @param overflow what comes after {@code maxWait}; present whenever that is
 * @param notices who is told of its calls by SMS
 * @param smsReply what it answers those who text it
 * @param hold what a caller hears and may do while waiting
 * @param recording empty: conversations are not recorded
 * @param repeatCallers who rings again within this time goes first to the person who handled them
 */
public record Line(
    String id,
    String name,
    List<PhoneNumber> numbers,
    Optional<Language> language,
    String entry,
    Optional<Duration> maxWait,
    Optional<Overflow> overflow,
    Ringback ringback,
    Map<String, Node> nodes,
    Notify notices,
    SmsReply smsReply,
    Optional<Duration> repeatCallers,
    Hold hold,
    Optional<Recording> recording) {
  public Line {
    numbers = List.copyOf(numbers);
    nodes = Map.copyOf(nodes);
  }
}
