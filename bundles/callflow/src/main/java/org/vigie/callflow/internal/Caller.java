package org.vigie.callflow.internal;

import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.AnswerTaken;
import org.vigie.api.call.CallEvent.CallBackBooked;
import org.vigie.api.call.CallEvent.CallerBlocked;
import org.vigie.api.call.CallEvent.CustomerKnown;
import org.vigie.api.call.CallEvent.LanguageChosen;
import org.vigie.api.call.CallEvent.TestCalled;
import org.vigie.api.call.CallEvent.TestReached;
import org.vigie.api.setup.Language;

/**
 * What is known of the caller.
 *
 * @param blocked their number is one of those that are turned away
 * @param language that they chose
 * @param reason the last single key by which they answered a question
 * @param booked that they are called back
 * @param test who they are where they are the appliance itself
 */
public record Caller(
    boolean blocked,
    Optional<Language> language,
    Optional<CustomerKnown> customer,
    Optional<Character> reason,
    Optional<CallBackBooked> booked,
    Test test) {
  static final Caller NOBODY_IN_PARTICULAR =
      new Caller(
          false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Test.NONE);

  /** How far a test of the line has come. */
  public enum Test {
    /** The caller is somebody else. */
    NONE,
    UNDER_WAY,
    /** It was where a person's telephone would ring. */
    REACHED
  }

  Caller on(CallEvent event) {
    return new Caller(
        blocked || event instanceof CallerBlocked,
        event instanceof LanguageChosen e ? Optional.of(e.language()) : language,
        event instanceof CustomerKnown e ? Optional.of(e) : customer,
        event instanceof AnswerTaken e ? reason(e.keys()) : reason,
        event instanceof CallBackBooked e ? Optional.of(e) : booked,
        test(event));
  }

  private Optional<Character> reason(String keys) {
    boolean digit = keys.length() == 1 && Character.isDigit(keys.charAt(0));
    return digit ? Optional.of(keys.charAt(0)) : reason;
  }

  private Test test(CallEvent event) {
    if (event instanceof TestCalled) {
      return Test.UNDER_WAY;
    }
    return event instanceof TestReached ? Test.REACHED : test;
  }

  /** Whether nobody has to call them back, whatever became of the call. */
  boolean isSettled() {
    return blocked || isTest() || booked.isPresent();
  }

  boolean isTest() {
    return test != Test.NONE;
  }
}
