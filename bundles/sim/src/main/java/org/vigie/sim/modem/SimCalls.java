package org.vigie.sim.modem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.vigie.sim.modem.SimCall.State;

/**
 * The network's side of calls: telephones that call the SIM, or are called by it, and one call at a
 * time. Thread-safe.
 */
public final class SimCalls {
  private static final int RING_MILLIS = 1_000;

  private final CallWords words;
  private final Supplier<Settings> settings;
  private final Consumer<String> say;
  private final ScheduledExecutorService timer;
  private final LinkedBlockingQueue<SimCall> dialled = new LinkedBlockingQueue<>();
  private final List<SimCall> refused = new ArrayList<>();
  private Optional<Voice> voice = Optional.empty();
  private Optional<SimCall> call = Optional.empty();
  private Optional<SimCall> waiting = Optional.empty();
  private boolean mute;
  private boolean listless;
  private boolean voiceless;
  private int lastCause = 16;

  /**
   * @param say says a line unasked
   */
  SimCalls(
      Maker maker,
      Supplier<Settings> settings,
      Consumer<String> say,
      ScheduledExecutorService timer) {
    this.words = new CallWords(maker);
    this.settings = settings;
    // Never under our lock: the modem takes its own, and asks us under it.
    this.say = line -> later(timer, () -> say.accept(line));
    this.timer = timer;
  }

  private static void later(ScheduledExecutorService timer, Runnable task) {
    if (!timer.isShutdown()) {
      timer.execute(task);
    }
  }

  /** Somebody calls the SIM; a second one waits, where there is a call. */
  public SimCall from(String number) {
    return from(number, false);
  }

  /**
   * Somebody calls the SIM.
   *
   * @param withheld and does not want that known
   */
  public synchronized SimCall from(String number, boolean withheld) {
    SimCall next = new SimCall(this, number, true, withheld);
    if (call.isPresent()) {
      waiting = Optional.of(next);
      return next;
    }
    call = Optional.of(next);
    voice.ifPresent(Voice::fresh);
    tellOf(next);
    ring(next);
    return next;
  }

  private synchronized void ring(SimCall ringing) {
    if (ringing.state() == State.RINGING && call.filter(ringing::equals).isPresent()) {
      say.accept("RING");
      if (settings.get().clip) {
        say.accept(CallWords.clip(ringing));
      }
      timer.schedule(() -> ring(ringing), RING_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** The next call that the SIM makes. */
  public SimCall dialled(Duration patience) throws InterruptedException, TimeoutException {
    SimCall next = dialled.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (next == null) {
      throw new TimeoutException("nothing was dialled");
    }
    return next;
  }

  /** Its firmware says nothing of how calls go, but RING; it has to be asked. */
  public synchronized void mute(boolean on) {
    mute = on;
  }

  /** It does not know AT+CLCC. */
  public synchronized void listless(boolean on) {
    listless = on;
  }

  /** It has no voice, whatever it is told: no audio comes. */
  public synchronized void voiceless(boolean on) {
    voiceless = on;
  }

  /** Calls that the modem turned away while it was in another. */
  public synchronized List<SimCall> refused() {
    return List.copyOf(refused);
  }

  synchronized void progress(SimCall moved, State next) {
    if (moved.state() != State.OVER) {
      moved.state(next);
      tellOf(moved);
    }
  }

  synchronized void end(SimCall ended, int cause, boolean byTelephone) {
    State before = ended.state();
    if (before == State.OVER) {
      return;
    }
    ended.over(cause, byTelephone);
    lastCause = cause;
    if (call.filter(ended::equals).isEmpty()) {
      return;
    }
    call = Optional.empty();
    settings.get().voicePath &= words.keepsVoicePath();
    tellOf(ended);
    if (!mute && (byTelephone || before == State.ACTIVE)) {
      words.over(ended, before).forEach(say);
    }
  }

  private void tellOf(SimCall changed) {
    if (!mute && settings.get().callCode) {
      words.progress(changed).forEach(say);
    }
    if (!mute && settings.get().callInfo) {
      say.accept(CallWords.ccinfo(changed));
    }
  }

  synchronized void tell(String keys) {
    if (settings.get().keyCode && !mute) {
      keys.chars().forEach(key -> say.accept(words.key((char) key)));
    }
  }

  synchronized Voice voice() {
    return voice.orElseThrow(() -> new IllegalStateException("it has no audio port"));
  }

  synchronized void plug(Optional<Voice> port) {
    voice = port;
  }

  /** Whether voice goes over the audio port now. */
  synchronized boolean speaks() {
    boolean active = call.filter(one -> one.state() == State.ACTIVE).isPresent();
    return active && settings.get().voicePath && !voiceless;
  }

  /** The modem has lost its power. */
  synchronized void powered() {
    call.ifPresent(lost -> end(lost, 38, false));
  }

  /** What it replies to a command that has to do with calls. */
  synchronized Optional<Reply> answer(String command) {
    if (command.startsWith("ATD") && command.endsWith(";")) {
      return Optional.of(dial(command.substring(3, command.length() - 1)));
    }
    if (words.ability(command).isPresent()) {
      return Optional.of(Reply.of(command.substring(2, command.length() - 1) + ": 0,8000,16,20"));
    }
    if (words.knows(command)) {
      return Optional.of(configured(command));
    }
    return Optional.ofNullable(
        switch (command) {
          case "ATA" -> pickUp();
          case "ATH", "AT+CHUP" -> hangUp();
          case "AT+CLCC" -> listless ? Reply.error("ERROR") : list();
          case "AT+CHLD=0" -> refuse();
          case "AT+CEER" -> Reply.of(CallWords.cause(lastCause));
          case "AT+COLP=0", "AT+CVHU=0" -> Reply.OK;
          case "AT+CLIP=1" -> {
            settings.get().clip = true;
            yield Reply.OK;
          }
          default -> null;
        });
  }

  private Reply configured(String command) {
    Settings now = settings.get();
    now.callCode |= command.equals("AT+CLCC=1") || command.equals("AT^DSCI=1");
    now.callCode |= command.equals("AT^CVOICE=0");
    now.callInfo |= command.equals("AT+QINDCFG=\"ccinfo\",1");
    now.keyCode |= command.equals("AT+DDET=1") || command.equals("AT+QTONEDET=1");
    boolean active = call.filter(one -> one.state() == State.ACTIVE).isPresent();
    if (command.equals("AT+CPCMREG=1") || command.equals("AT^DDSETEX=2")) {
      boolean taken = active || command.equals("AT^DDSETEX=2");
      now.voicePath |= taken;
      return taken ? Reply.OK : Reply.error("ERROR");
    }
    now.voicePath |= command.equals("AT+QPCMV=1,0");
    now.voicePath &= !command.equals("AT+CPCMREG=0") && !command.equals("AT+QPCMV=0");
    return Reply.OK;
  }

  private Reply dial(String number) {
    if (call.isPresent()) {
      return Reply.error("ERROR");
    }
    SimCall next = new SimCall(this, number, false, false);
    call = Optional.of(next);
    voice.ifPresent(Voice::fresh);
    timer.schedule(() -> begun(next), 20, TimeUnit.MILLISECONDS);
    return Reply.OK;
  }

  private synchronized void begun(SimCall next) {
    tellOf(next);
    dialled.add(next);
  }

  private Reply pickUp() {
    if (call.filter(SimCall::incoming).isEmpty()) {
      return Reply.error("NO CARRIER");
    }
    SimCall mine = call.get();
    timer.schedule(() -> progress(mine, State.ACTIVE), 20, TimeUnit.MILLISECONDS);
    return Reply.OK;
  }

  private Reply hangUp() {
    call.ifPresent(mine -> end(mine, 16, false));
    return Reply.OK;
  }

  private Reply list() {
    List<String> lines = new ArrayList<>();
    call.ifPresent(one -> lines.add(CallWords.clcc(one)));
    waiting.ifPresent(two -> lines.add("+CLCC: 2,1,5,0,0,\"" + two.number() + "\",145"));
    return new Reply(lines, "OK");
  }

  private Reply refuse() {
    waiting.ifPresent(two -> two.over(17, false));
    waiting.ifPresent(refused::add);
    waiting = Optional.empty();
    return Reply.OK;
  }
}
