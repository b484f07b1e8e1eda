package org.vigie.engine.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;

/** Which lines the appliance is testing just now. The decision thread's own but for one word. */
final class LineTestBook {
  private static final class Running {
    final String line;
    Optional<CallId> called = Optional.empty();

    Running(String line) {
      this.line = line;
    }
  }

  private final Map<CallId, Running> running = new LinkedHashMap<>();
  private volatile Predicate<PhoneNumber> shown = number -> false;

  /**
   * Tells which numbers trunks show of tests, beside those of lines; on any thread.
   *
   * @param newShown asked on the decision thread: must not block
   */
  void shown(Predicate<PhoneNumber> newShown) {
    shown = newShown;
  }

  /** Says whether a trunk shows a number of calls of the appliance itself. */
  boolean shows(PhoneNumber number) {
    return shown.test(number);
  }

  void began(CallId test, String line) {
    running.putIfAbsent(test, new Running(line));
  }

  /** The call by which a test came back. */
  void arrived(CallId test, CallId called) {
    Running known = running.get(test);
    if (known != null && known.called.isEmpty()) {
      known.called = Optional.of(called);
    }
  }

  void over(CallId test) {
    running.remove(test);
  }

  /** The test of a line whose call has not come back, or came back as this one. */
  Optional<CallId> of(String line, CallId called) {
    return running.entrySet().stream()
        .filter(test -> test.getValue().line.equals(line))
        .filter(test -> test.getValue().called.filter(c -> !c.equals(called)).isEmpty())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
