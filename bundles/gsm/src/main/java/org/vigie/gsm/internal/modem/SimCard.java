package org.vigie.gsm.internal.modem;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.gsm.internal.at.AtCommand;
import org.vigie.gsm.internal.at.AtError;
import org.vigie.gsm.internal.at.AtException;
import org.vigie.gsm.internal.at.AtReply;

/** Unlocks the SIM (3GPP TS 27.007, 8.3). A PIN that it may have refused is never tried again. */
final class SimCard {

  private final Session session;
  private final PinMemory memory;
  private final String pin;
  private final String key;

  /**
   * @param pin empty: none is configured
   * @param key how the operator finds it: {@code key 'pin' of etc/org.vigie.gsm-x.cfg}
   */
  SimCard(Session session, PinMemory memory, String pin, String key) {
    this.session = session;
    this.memory = memory;
    this.pin = pin;
    this.key = key;
  }

  /**
   * Returns when the SIM can be used.
   *
   * @throws NotUsable where it cannot, or not yet
   */
  void unlock() throws AtException, NotUsable {
    try {
      String state = state();
      if (state.equals("SIM PIN")) {
        enter();
      } else if (state.equals("READY")) {
        accepted();
      } else {
        throw new NotUsable(wanted(state));
      }
    } catch (AtException e) {
      throw e;
    } catch (IOException e) {
      throw new NotUsable(
          "the SIM asks for its PIN, which is not tried because it could not be remembered whether"
              + " it was refused: "
              + e.getMessage());
    }
  }

  /** What the SIM asks for. */
  private String state() throws AtException, NotUsable {
    AtReply reply = session.ask(AtCommand.plain("AT+CPIN?"));
    if (reply.error().isPresent()) {
      throw new NotUsable(missing(reply.error().get()));
    }
    return reply.fields().get(0);
  }

  private static String missing(AtError error) {
    if (error.is(AtError.Kind.CME, 10) || error.is(AtError.Kind.CMS, 310)) {
      return "no SIM: put one in; " + error.meaning();
    }
    return error.busy() ? "the SIM is starting" : "the SIM cannot be used: " + error.meaning();
  }

  private static String wanted(String state) {
    if (state.equals("SIM PUK")) {
      return "the SIM is locked and asks for its PUK: unlock it in a telephone";
    }
    return state.isEmpty() ? "the SIM does not say how it is" : "the SIM asks for " + state;
  }

  private void enter() throws IOException, NotUsable {
    if (pin.isEmpty()) {
      throw new NotUsable("the SIM asks for its PIN: set " + key);
    }
    OptionalInt tries = tries();
    Optional<PinMemory.Note> note = memory.of(pin);
    if (note.isPresent() && !wasNotCounted(note.get(), tries)) {
      throw new NotUsable(refused(tries));
    }
    memory.trying(pin, tries);
    AtReply reply = session.askSlowly(AtCommand.plain("AT+CPIN=\"" + pin + "\""));
    if (reply.error().isPresent()) {
      judge(reply.error().get());
    }
    accepted();
  }

  /**
   * A try that was cut short by a crash or an unplugged cable did not reach the SIM, or was right,
   * where as many tries are left as before.
   */
  private static boolean wasNotCounted(PinMemory.Note note, OptionalInt tries) {
    return !note.refused() && tries.isPresent() && tries.equals(note.tries());
  }

  private void judge(AtError error) throws IOException, NotUsable {
    if (error.busy() || error.is(AtError.Kind.CME, 10, 13)) {
      memory.forget();
      throw new NotUsable(missing(error));
    }
    // Some makers say « operation not allowed » where no PIN was needed any more.
    if (!error.is(AtError.Kind.CME, 12, 16) && state().equals("READY")) {
      return;
    }
    memory.refused(pin);
    throw new NotUsable(refused(tries()));
  }

  private String refused(OptionalInt tries) {
    String left = tries.isPresent() ? "; " + tries.getAsInt() + " tries are left" : "";
    return "PIN refused by the SIM: it is not tried again until it is changed, by " + key + left;
  }

  private OptionalInt tries() throws AtException {
    Optional<String> command = session.dialect().pinTriesCommand();
    if (command.isEmpty()) {
      return OptionalInt.empty();
    }
    AtReply reply = session.ask(AtCommand.plain(command.get()));
    return reply.ok() ? session.dialect().pinTries(reply) : OptionalInt.empty();
  }

  private void accepted() throws IOException {
    if (!pin.isEmpty()) {
      memory.forget();
    }
  }
}
