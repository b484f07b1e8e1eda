package org.vigie.gsm.internal.modem;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.TextCommand.RouteUp;
import org.vigie.gsm.internal.at.AtChannel;
import org.vigie.gsm.internal.at.AtCommand;
import org.vigie.gsm.internal.at.AtException;
import org.vigie.gsm.internal.config.ModemConfig;
import org.vigie.gsm.internal.config.Names;
import org.vigie.gsm.internal.line.Line;
import org.vigie.gsm.internal.voice.VoiceModem;

/** Keeps a modem at work: opens its line, and opens it again when it was lost, for ever. */
final class ModemLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ModemLoop.class);

  private static final String GONE = "the modem was taken away";
  private static final int HANGING_UP_SECONDS = 5;

  private final String route;
  private final Worklist work;
  private final Surroundings surroundings;
  private final ModemState state;
  private final Arrivals arrivals;
  private final VoiceModem voice;
  private final ExecutorService thread;
  private final ExecutorService reader;
  private final ScheduledExecutorService timer;
  private final Semaphore wakeUp = new Semaphore(0);
  private boolean wasReset;
  private long resetAt;
  private volatile ModemConfig config;
  private volatile Optional<PhoneNumber> found = Optional.empty();
  private volatile boolean closed;
  private volatile Optional<Attendance> attendance = Optional.empty();

  ModemLoop(ModemConfig config, Worklist work, Surroundings surroundings) {
    this.route = Names.route(config.name());
    this.config = config;
    this.work = work;
    this.surroundings = surroundings;
    this.state = new ModemState(route, surroundings.clock(), this::announce);
    this.thread = surroundings.threads().single(route);
    this.reader = surroundings.threads().single(route + "-line");
    this.timer = surroundings.threads().scheduler(route + "-timer", 1);
    Translation translation =
        new Translation(route, surroundings.clock(), surroundings.numbering());
    this.arrivals = new Arrivals(surroundings.texts(), translation, work, this::later);
    ModemDesk desk = new ModemDesk(work, timer);
    this.voice =
        new VoiceModem(this::config, this::condition, this::number, desk, surroundings.voice());
  }

  VoiceModem voice() {
    return voice;
  }

  private VoiceModem.Condition condition() {
    ModemState.View view = state.view();
    return new VoiceModem.Condition(view.works(), view.since(), view.text());
  }

  void start() {
    timer.scheduleWithFixedDelay(() -> work.expire(System.nanoTime()), 1, 1, TimeUnit.SECONDS);
    thread.execute(this::run);
  }

  ModemConfig config() {
    return config;
  }

  ModemState state() {
    return state;
  }

  /** The SIM's number: as configured, else as the SIM has said. */
  Optional<PhoneNumber> number() {
    return config.number().or(() -> found);
  }

  private void announce() {
    try {
      surroundings.texts().submit(new RouteUp(surroundings.clock().instant(), route));
    } catch (RejectedExecutionException e) {
      // What waits leaves a little later then.
      LOG.debug("{}: that it works was not heard: {}", route, e.getMessage());
    }
  }

  private void later(Job job) {
    long millis = surroundings.timings().again().toMillis();
    timer.schedule(() -> work.add(Job.INCOMING, job), millis, TimeUnit.MILLISECONDS);
  }

  private void run() {
    while (!closed) {
      try {
        attend(config);
      } catch (IOException e) {
        down(String.valueOf(e.getMessage()));
      } catch (RuntimeException e) {
        LOG.error("{}: a bug; the line is opened anew", route, e);
        down("a fault in Vigie, see the log");
      }
      pause();
    }
    work.abandon(GONE);
  }

  private void attend(ModemConfig now) throws IOException {
    try (Line line = now.device().open()) {
      Attendance one = new Attendance(surroundings, state, work, arrivals, voice);
      Listener listener = new Listener(route, one, work, arrivals, voice, () -> config().sms());
      AtChannel open =
          new AtChannel(line.in(), line.out(), listener, surroundings.timings().reply());
      Session session = new Session(open, this::config, route, surroundings.timings());
      attendance = Optional.of(one);
      reader.execute(open::read);
      attend(one, session, listener);
    } catch (IOException e) {
      throw new IOException(now.device() + ": " + e.getMessage(), e);
    } finally {
      attendance = Optional.empty();
    }
  }

  private void attend(Attendance one, Session session, Listener listener) throws IOException {
    try {
      one.attend(session, listener, number -> found = number);
    } catch (AtException.Silent e) {
      reset(session);
      throw e;
    }
  }

  /** Not while it may still be starting after the last one. */
  private void reset(Session session) throws AtException {
    long between = 2 * surroundings.timings().starting().toNanos();
    if (wasReset && System.nanoTime() - resetAt < between) {
      return;
    }
    wasReset = true;
    resetAt = System.nanoTime();
    LOG.warn("{}: the modem is silent; it is reset", route);
    try {
      session.channel().escape();
      session.ask(AtCommand.plain(session.dialect().reset()).within(Duration.ofSeconds(2)));
    } catch (AtException.Silent e) {
      LOG.debug("{}: whether it starts anew is seen when it answers", route);
    }
  }

  private void down(String why) {
    if (!closed) {
      state.down(why);
    }
    voice.lost(why);
    work.abandon(why);
  }

  private void pause() {
    try {
      long millis = closed ? 0 : surroundings.timings().reopen().toMillis();
      if (wakeUp.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
        wakeUp.drainPermits();
      }
      work.abandon(state.view().text());
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  /**
   * Takes another configuration; opens the line anew only where it differs on it, and not before a
   * call is over.
   */
  void configure(ModemConfig next) {
    boolean anew = config.differsOnTheLine(next);
    config = next;
    if (anew) {
      voice.whenFree(this::anew);
    }
  }

  private void anew() {
    wakeUp.release();
    attendance.ifPresent(one -> one.end("the configuration was changed"));
  }

  /** Waits for nothing; a call is hung up first. */
  @Override
  public void close() {
    closed = true;
    state.ended(GONE);
    work.abandon(GONE);
    timer.schedule(this::quit, HANGING_UP_SECONDS, TimeUnit.SECONDS);
    voice.close(GONE, this::quit);
  }

  private void quit() {
    thread.shutdownNow();
    reader.shutdownNow();
    timer.shutdownNow();
    voice.lost(GONE);
    work.abandon(GONE);
  }
}
