package org.vigie.callflow.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.vigie.api.call.CallEvent.CallerLockedOut;
import org.vigie.api.call.CallEvent.PersonKnown;
import org.vigie.api.call.CallEvent.PinRefused;
import org.vigie.api.call.CallId;
import org.vigie.api.call.Invitation;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Person;
import org.vigie.api.voice.SystemPhrase;

/**
 * Who calls from a number that nobody has gives a PIN. A PIN is a secret: the journal, which is
 * shown to many, holds a digest of the call and the keys instead of keys.
 */
final class Pins {
  /** SPEC, « Entry » 7: three wrong ones end the call. */
  private static final int MOST = 3;

  private static final Duration LOCKED_OUT = Duration.ofMinutes(15);

  private Pins() {}

  static String digest(CallId call, String before, char key) {
    try {
      byte[] text = (call.value() + before + key).getBytes(StandardCharsets.US_ASCII);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String digest(CallId call, String pin) {
    String digest = "";
    for (char key : pin.toCharArray()) {
      digest = digest(call, digest, key);
    }
    return digest;
  }

  static void ask(Turn turn) {
    Optional<Instant> until = turn.world().circumstances().lockedOut(caller(turn));
    if (until.filter(turn.now()::isBefore).isPresent()) {
      turn.note(new CallerLockedOut(turn.now(), caller(turn), until.get()));
      DeskPrompts.last(turn, SystemPhrase.WRONG_PIN, SystemPhrase.GOODBYE);
    } else {
      DeskPrompts.ask(turn, SystemPhrase.ENTER_PIN);
    }
  }

  /** As the carrier told it, for nobody to see: a number that is withheld is one all the same. */
  private static Optional<PhoneNumber> caller(Turn turn) {
    return turn.call().ledger().origin().invitation().flatMap(Invitation::caller);
  }

  static void judge(Turn turn, String digest) {
    CallId call = turn.call().id();
    Optional<Person> person =
        turn.setup().setup().persons().stream()
            .filter(p -> !digest.isEmpty() && is(p, call, digest))
            .findFirst();
    if (person.isPresent()) {
      turn.note(new PersonKnown(turn.now(), person.get().id(), true));
      Desks.serve(turn);
    } else {
      refuse(turn);
    }
  }

  private static boolean is(Person person, CallId call, String digest) {
    return person.pin().filter(pin -> digest(call, pin).equals(digest)).isPresent();
  }

  /** Silence is a wrong PIN, too: else two guesses and a silence would cost nothing. */
  private static void refuse(Turn turn) {
    turn.note(new PinRefused(turn.now()));
    if (turn.call().ledger().service().wrongPins() < MOST) {
      DeskPrompts.ask(turn, SystemPhrase.WRONG_PIN, SystemPhrase.ENTER_PIN);
    } else {
      turn.note(new CallerLockedOut(turn.now(), caller(turn), turn.now().plus(LOCKED_OUT)));
      DeskPrompts.last(turn, SystemPhrase.WRONG_PIN, SystemPhrase.GOODBYE);
    }
  }
}
