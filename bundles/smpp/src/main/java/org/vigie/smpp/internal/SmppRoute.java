package org.vigie.smpp.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jsmpp.SMPPConstant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.health.HealthState;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.RouteStatus;
import org.vigie.api.text.SmsRoute;
import org.vigie.api.text.Submission;
import org.vigie.api.text.TextCommand;
import org.vigie.smpp.internal.config.SmscConfig;
import org.vigie.smpp.internal.pdu.Pdu;
import org.vigie.smpp.internal.pdu.Requests;
import org.vigie.smpp.internal.pdu.Requests.Role;
import org.vigie.smpp.internal.pdu.Status;
import org.vigie.smpp.internal.session.Inbound;
import org.vigie.smpp.internal.session.Leg;
import org.vigie.smpp.internal.session.Link;
import org.vigie.smpp.internal.submit.Sender;
import org.vigie.smpp.internal.text.Decoder;
import org.vigie.smpp.internal.text.Encoder;
import org.vigie.smpp.internal.text.ReceiptIds;

/** One SMSC: its session or pair of sessions, what leaves by them and what comes in. */
public final class SmppRoute implements SmsRoute, Leg.Traffic {
  private static final Logger LOG = LoggerFactory.getLogger(SmppRoute.class);
  private static final int TICK_MILLIS = 500;
  private static final Duration GOODBYE = Duration.ofSeconds(2);

  private final Surroundings surroundings;
  private final RandomGenerator chance = RandomGenerator.getDefault();
  private final ScheduledExecutorService timers;
  private final ExecutorService outcomes;
  private final Sender sender;
  private final Inbound inbound;
  private volatile SmscConfig config;

  /** Read once, as the status is asked for with every message. */
  private volatile List<PhoneNumber> numbers;

  private volatile List<Leg> legs = List.of();
  private boolean worked;
  private Instant since;

  SmppRoute(SmscConfig config, Surroundings surroundings) {
    this.config = config;
    this.numbers = config.numbers();
    this.surroundings = surroundings;
    this.since = surroundings.clock().instant();
    timers = surroundings.threads().scheduler(config.route() + "-timers", 1);
    outcomes = surroundings.threads().single(config.route() + "-outcomes");
    ReceiptIds ids = new ReceiptIds();
    sender = new Sender(config, new Encoder(chance.nextInt(0x10000)), ids, timers, outcomes);
    Decoder decoder = new Decoder(surroundings.numbering());
    inbound =
        new Inbound(
            new Inbound.Surroundings(
                () -> this.config, surroundings.door(), surroundings.clock(), timers),
            decoder,
            ids,
            sender::awaitsAnswers);
  }

  /** Begins to bind. */
  void start() {
    timers.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    begin();
  }

  private void begin() {
    Stream<Role> roles =
        config.peer().pair()
            ? Stream.of(Role.TRANSMITTER, Role.RECEIVER)
            : Stream.of(Role.TRANSCEIVER);
    legs =
        roles
            .map(role -> new Leg(role, () -> config, surroundings.threads(), this, chance))
            .toList();
    legs.forEach(Leg::start);
  }

  private void tick() {
    sender.tick();
    legs.forEach(Leg::tick);
  }

  /** What is configured has changed; the session ends only where the peer is another one. */
  void configure(SmscConfig changed) {
    SmscConfig before = config;
    config = changed;
    numbers = changed.numbers();
    sender.configure(changed);
    if (before.peer().pair() != changed.peer().pair()) {
      end();
      begin();
    } else if (!before.peer().equals(changed.peer())) {
      legs.forEach(Leg::restart);
    }
  }

  private void end() {
    legs.forEach(Leg::stop);
    legs.forEach(leg -> leg.awaitEnd(GOODBYE));
  }

  /** Unbinds; what was given to it and is not answered for is unavailable. */
  void close() {
    end();
    sender.down("the route is taken away");
    timers.shutdownNow();
    outcomes.shutdown();
  }

  @Override
  public CompletionStage<SubmitOutcome> submit(Submission submission) {
    return sender.submit(submission);
  }

  @Override
  public synchronized RouteStatus status() {
    SmscConfig now = config;
    State state = State.of(now, legs, sender.slowed());
    if (worked != (state.health() != HealthState.DOWN)) {
      worked = !worked;
      since = surroundings.clock().instant();
    }
    return new RouteStatus(
        now.route(),
        now.priority(),
        state.health(),
        since,
        state.text(),
        numbers,
        now.receipts(),
        now.terms(),
        sender.open());
  }

  @Override
  public void opens(Role role, Link link) {
    if (role.sends()) {
      sender.up(link);
    }
  }

  @Override
  public void bound(Role role) {
    if (!role.sends()) {
      return;
    }
    status();
    try {
      Instant now = surroundings.clock().instant();
      surroundings.door().submit(new TextCommand.RouteUp(now, config.route()));
    } catch (RejectedExecutionException e) {
      LOG.warn("{}: nobody could be told that it works again", config.route());
    }
  }

  @Override
  public void lost(Role role, String why) {
    if (role.sends()) {
      sender.down(why);
      status();
    }
  }

  @Override
  public void received(Link link, Pdu pdu) {
    switch (pdu.command()) {
      case SMPPConstant.CID_SUBMIT_SM_RESP, SMPPConstant.CID_GENERIC_NACK ->
          sender.answered(link, pdu);
      case SMPPConstant.CID_DELIVER_SM, SMPPConstant.CID_DATA_SM -> inbound.received(link, pdu);
      case SMPPConstant.CID_ENQUIRE_LINK -> link.send(Requests.enquireLinkAnswer(pdu.sequence()));
      case SMPPConstant.CID_UNBIND -> {
        link.send(Requests.unbindAnswer(pdu.sequence()));
        link.leave("unbound by the SMSC");
      }
      case SMPPConstant.CID_UNBIND_RESP -> link.close("unbound");
      case SMPPConstant.CID_ALERT_NOTIFICATION, SMPPConstant.CID_OUTBIND ->
          LOG.debug("{}: passed over command {}", config.route(), pdu.command());
      default -> unknown(link, pdu);
    }
  }

  /** SMPP 3.4, 4.3: what is no command is refused by its number; answers are not answered. */
  private void unknown(Link link, Pdu pdu) {
    if (!pdu.isResponse()) {
      link.send(Requests.genericNack(Status.INVALID_COMMAND, pdu.sequence()));
    }
  }
}
