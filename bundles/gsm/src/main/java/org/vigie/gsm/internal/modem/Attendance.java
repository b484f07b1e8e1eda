package org.vigie.gsm.internal.modem;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.number.PhoneNumber;
import org.vigie.gsm.internal.at.AtCommand;
import org.vigie.gsm.internal.at.AtException;
import org.vigie.gsm.internal.config.Names;
import org.vigie.gsm.internal.voice.VoiceModem;

/**
 * Looks after a modem while its line is open: starts it, serves it, resets it where it is silent.
 */
final class Attendance {
  private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);

  private final Surroundings surroundings;
  private final Timings timings;
  private final ModemState state;
  private final Worklist work;
  private final Arrivals arrivals;
  private final VoiceModem voice;
  private final Semaphore nudged = new Semaphore(0);
  private volatile String ending = "";
  private volatile boolean lookNow = true;
  private volatile boolean drainNow = true;
  private long looked;
  private long drained;

  Attendance(
      Surroundings surroundings,
      ModemState state,
      Worklist work,
      Arrivals arrivals,
      VoiceModem voice) {
    this.surroundings = surroundings;
    this.timings = surroundings.timings();
    this.state = state;
    this.work = work;
    this.arrivals = arrivals;
    this.voice = voice;
  }

  /** The line is to be given up. */
  void end(String why) {
    ending = why;
    nudge();
  }

  /** The registration may have changed. */
  void look() {
    lookNow = true;
    nudge();
  }

  /** There may be messages that were not told of. */
  void drain() {
    drainNow = true;
    nudge();
  }

  private void nudge() {
    nudged.release();
    work.add(Job.INCOMING, session -> {});
  }

  /**
   * Serves the modem until its line is lost, or it is ended.
   *
   * @param listener told when the dialect is known
   * @param found told the number that the SIM says it has
   */
  void attend(Session session, Listener listener, Consumer<Optional<PhoneNumber>> found)
      throws IOException {
    Startup startup = new Startup(session, surroundings.numbering());
    startup.wake();
    listener.speaks(startup.introduce());
    prepare(session, startup);
    voice.prepare(session);
    found.accept(session.number());
    Survey survey = new Survey(session);
    while (ending.isEmpty()) {
      long begun = System.nanoTime();
      try {
        step(session, survey);
      } catch (AtException.Silent e) {
        LOG.debug("{}: {}", session.route(), e.getMessage());
        provoke(session, begun);
      }
    }
    throw new AtException.Lost(ending);
  }

  /** Again and again until the SIM can be used. */
  private void prepare(Session session, Startup startup) throws AtException {
    String name = session.config().name();
    String key = "key 'pin' of " + Names.file(name);
    PinMemory memory = new PinMemory(surroundings.data(), name);
    SimCard sim = new SimCard(session, memory, session.config().pin(), key);
    while (true) {
      try {
        sim.unlock();
        startup.prepare();
        return;
      } catch (NotUsable e) {
        unusable(e);
        rest(timings.again());
      }
    }
  }

  private void unusable(NotUsable why) {
    String text = String.valueOf(why.getMessage());
    state.down(text);
    work.abandon(text);
  }

  private void rest(Duration pause) throws AtException {
    try {
      nudged.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
      nudged.drainPermits();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ending = "stopped";
    }
    if (!ending.isEmpty()) {
      throw new AtException.Lost(ending);
    }
  }

  private void step(Session session, Survey survey) throws AtException {
    long now = System.nanoTime();
    boolean messages = session.config().sms();
    if (messages && (drainNow || now - drained > timings.drain().toNanos())) {
      drainNow = false;
      drained = now;
      arrivals.drain(session);
    }
    if (lookNow || now - looked > timings.look().toNanos()) {
      lookNow = false;
      looked = now;
      look(session, survey);
    }
    try {
      Optional<Job> job = work.next(timings.look().dividedBy(4));
      if (job.isPresent()) {
        job.get().run(session);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ending = "stopped";
    }
  }

  private void look(Session session, Survey survey) throws AtException {
    try {
      state.working(survey.look());
    } catch (NotUsable e) {
      unusable(e);
      if (!session.ask(AtCommand.plain("AT+CPIN?")).first().contains("READY")) {
        throw new AtException.Lost("the SIM was taken out, or must be unlocked anew");
      }
    }
  }

  /** Asks again, until it was silent for so long that only a reset helps. */
  private void provoke(Session session, long since) throws AtException {
    while (true) {
      try {
        session.channel().escape();
        session.ask(AtCommand.value("AT+CSQ").within(timings.silence().dividedBy(5)));
        return;
      } catch (AtException.Silent e) {
        if (System.nanoTime() - since > timings.silence().toNanos()) {
          throw e;
        }
      }
    }
  }
}
