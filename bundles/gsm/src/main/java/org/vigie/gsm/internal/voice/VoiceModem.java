package org.vigie.gsm.internal.voice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Remnant;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.voice.TrunkStatus;
import org.vigie.api.voice.VoiceTrunk;
import org.vigie.gsm.internal.at.AtException;
import org.vigie.gsm.internal.config.ModemConfig;
import org.vigie.gsm.internal.dialect.CallDialect;
import org.vigie.gsm.internal.dialect.CallSign;
import org.vigie.gsm.internal.dialect.Dialect;
import org.vigie.gsm.internal.line.Device;

/** A modem as a trunk: one call at a time. Thread-safe; nothing here blocks. */
public final class VoiceModem implements VoiceTrunk {
  private static final String BUSY = "the modem is busy with another call";

  private final Supplier<ModemConfig> config;
  private final Ability ability;
  private final SessionDesk desk;
  private final VoiceServices services;
  private final CallIds ids;
  private final Supplier<Optional<PhoneNumber>> number;
  private final Ringing ringing;
  private volatile CallDialect dialect = Dialect.GENERIC.calls();
  private final Place place = new Place();

  /** How the modem is, calls apart. */
  public record Condition(boolean up, Instant since, String text) {}

  /**
   * @param config of the moment
   * @param number the SIM's, where it is known
   */
  public VoiceModem(
      Supplier<ModemConfig> config,
      Supplier<Condition> condition,
      Supplier<Optional<PhoneNumber>> number,
      Desk desk,
      VoiceServices services) {
    this.config = config;
    this.ability = new Ability(config, condition);
    this.desk = new SessionDesk(desk);
    this.services = services;
    this.ids = new CallIds(services.clock());
    this.number = number;
    this.ringing = new Ringing(this, number);
  }

  /** As trunks are called: after its file. */
  public String name() {
    return config.get().name();
  }

  /** Whether it is configured to carry calls. */
  public boolean wanted() {
    return ability.wanted();
  }

  /** Why it cannot carry calls, and what to do; empty where it can. */
  public Optional<String> trouble() {
    return ability.trouble();
  }

  /** The network shows the SIM's own number, whoever calls. */
  @Override
  public Optional<PhoneNumber> automatedCallerId() {
    return number.get();
  }

  @Override
  public TrunkStatus status() {
    return ability.status(place.isTaken() ? 1 : 0);
  }

  @Override
  public CompletionStage<DialOutcome> dial(Dial dial) {
    Optional<String> hindrance = ability.hindrance();
    if (hindrance.isPresent()) {
      return fault(hindrance.get());
    }
    Optional<Integer> port = place.isTaken() ? Optional.empty() : services.open(dial.leg());
    CallOut mine = new CallOut(this, dial, port.orElse(0));
    Place.Seat seat = port.isEmpty() ? Place.Seat.NONE : place.take(mine);
    if (seat == Place.Seat.NONE) {
      port.ifPresent(unused -> services.close(dial.leg()));
      return fault(place.isTaken() ? BUSY : "no free RTP port");
    }
    if (seat == Place.Seat.TAKEN) {
      begin(mine);
    }
    after(services.timings().network(), mine::overdue);
    return mine.outcome();
  }

  private static CompletionStage<DialOutcome> fault(String cause) {
    return CompletableFuture.completedFuture(new DialOutcome.TrunkFault(cause));
  }

  private void begin(CallOut mine) {
    soon(mine::begin);
    watch(mine);
  }

  private void watch(ModemCall mine) {
    later(services.timings().poll(), talk -> new Poll(this, mine).run(talk));
  }

  /** A call that comes in takes the place, where it is free. */
  boolean take(CallIn mine) {
    boolean taken = place.take(mine) == Place.Seat.TAKEN;
    if (taken) {
      watch(mine);
    }
    return taken;
  }

  Optional<ModemCall> current() {
    return place.current();
  }

  Optional<ModemCall> find(LegId leg) {
    return place.find(leg);
  }

  /**
   * Ends a call that is over for the core with the modem too; then there is room for another. Not
   * where its line was lost: who rings in the next session must not be hung up for it.
   */
  void clear(ModemCall mine, boolean hangUp) {
    if (place.isLeft(mine)) {
      soon(talk -> clear(talk, mine, hangUp));
    }
  }

  private void clear(Talk talk, ModemCall mine, boolean hangUp) throws AtException {
    try {
      if (hangUp) {
        HangUps.now(talk);
      }
      HangUps.tidy(talk);
    } finally {
      // What the modem still says of this call must not be taken for the next one's end.
      after(services.timings().echo(), () -> place.free(mine).ifPresent(this::begin));
    }
  }

  /** Does something now, or when the call of the moment is over: it would cut it. */
  public void whenFree(Runnable action) {
    place.whenFree(action);
  }

  /** Told of every line that the modem says unasked, on the thread that reads. */
  public void said(String line) {
    if (!wanted()) {
      return;
    }
    Optional<CallSign> sign = dialect.sign(line);
    sign.ifPresent(this::takeIn);
  }

  private void takeIn(CallSign sign) {
    if (sign instanceof CallSign.Rings) {
      ringing.rings();
    } else if (sign instanceof CallSign.Caller caller) {
      ringing.caller(caller);
    } else if (sign instanceof CallSign.Waits) {
      soon(HangUps::refuseWaiting);
    } else {
      ringing.stops(sign);
      current().ifPresent(mine -> mine.sign(sign));
    }
  }

  /** At the start of each session with the modem, on its thread. */
  public void prepare(Talk talk) throws AtException {
    if (wanted()) {
      dialect = talk.calls();
      ability.found(new Preparation(talk, services.timings().network()).run());
    }
  }

  /** After a crash: what may be left of a leg of ours is hung up. */
  void release(Remnant remnant) {
    boolean ours =
        remnant.dialog().isPresent()
            ? remnant.dialog().get().startsWith(mark())
            : !remnant.incoming() && remnant.trunks().contains(name());
    if (ours && (remnant.answered() || !remnant.incoming())) {
      soon(
          talk -> {
            if (current().isEmpty()) {
              HangUps.leftovers(talk);
            }
          });
    }
  }

  private String mark() {
    return "gsm " + name() + " ";
  }

  /** What a journal keeps of a call. */
  String note(ModemCall mine) {
    return mark() + (mine.incoming() ? "in" : "out");
  }

  /** The line to the modem is gone, and what was under way with it. */
  public void lost(String why) {
    desk.lost();
    List<ModemCall> cut = place.vacate();
    ringing.forget();
    cut.forEach(call -> call.failed("the modem is gone: " + why));
  }

  /**
   * It is taken away: ends the call of the moment.
   *
   * @param quit done as soon as the modem has been told to hang up
   */
  public void close(String why, Runnable quit) {
    place.all().forEach(call -> call.failed(why));
    place.whenFree(quit);
  }

  Optional<Device> audio() {
    return ability.audio();
  }

  String audioName() {
    return ability.audioName();
  }

  Duration settles() {
    return dialect.settles();
  }

  CallIds ids() {
    return ids;
  }

  VoiceServices services() {
    return services;
  }

  void soon(Desk.Task task) {
    desk.soon(task);
  }

  void later(Duration pause, Desk.Task task) {
    desk.later(pause, task);
  }

  void after(Duration pause, Runnable action) {
    desk.after(pause, action);
  }
}
