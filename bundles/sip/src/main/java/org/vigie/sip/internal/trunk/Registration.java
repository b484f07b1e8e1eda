package org.vigie.sip.internal.trunk;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sip.ClientTransaction;
import javax.sip.header.ExpiresHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.sip.internal.digest.Authorization;
import org.vigie.sip.internal.digest.Challenge;
import org.vigie.sip.internal.stack.ClientOwner;
import org.vigie.sip.internal.stack.Path;
import org.vigie.sip.internal.stack.Responses;
import org.vigie.sip.internal.stack.Sip;
import org.vigie.sip.internal.stack.SipEndpoint;
import org.vigie.sip.internal.stack.SipFailure;

/**
 * Keeps a trunk registered (RFC 3261, 10): IDLE → REGISTERING → REGISTERED → REGISTERING …, or
 * FAILED, and tried again within 30 s or when Retry-After says. Thread-safe.
 */
public final class Registration implements ClientOwner {
  private static final Logger LOG = LoggerFactory.getLogger(Registration.class);
  private static final int EXPIRES = 600;
  private static final long RETRY_SECONDS = 20;
  private static final long PATIENCE_SECONDS = 10;
  private static final int INTERVAL_TOO_BRIEF = 423;

  private final Trunk trunk;
  private final Supplier<Optional<SipEndpoint>> endpoint;
  private final ScheduledExecutorService timer;
  private final Executor slow;
  private final Tokens tokens;
  private final RegisterRequests requests;
  private int expires = EXPIRES;
  private int challenges;
  private int nonceCount;

  /**
   * A task of one before may have begun when it is cancelled: it waits for the lock, and is late.
   */
  private int round;

  private boolean closed;
  private boolean good;
  private @Nullable InetSocketAddress asked;
  private @Nullable Challenge challenge;
  private @Nullable ScheduledFuture<?> next;
  private @Nullable ClientTransaction open;

  public Registration(
      Trunk trunk,
      Supplier<Optional<SipEndpoint>> endpoint,
      ScheduledExecutorService timer,
      Executor slow,
      Tokens tokens) {
    this.trunk = trunk;
    this.endpoint = endpoint;
    this.timer = timer;
    this.slow = slow;
    this.tokens = tokens;
    this.requests = new RegisterRequests(trunk, tokens);
  }

  synchronized void restart() {
    challenge = null;
    expires = EXPIRES;
    schedule(0);
  }

  /** Gives the registration up; the registrar is told once, for what it is worth. */
  synchronized void close() {
    closed = true;
    cancel();
    if (good) {
      expires = 0;
      challenges = 0;
      trySend();
    }
  }

  private void cancel() {
    round++;
    if (next != null) {
      next.cancel(false);
    }
    open = null;
  }

  private void schedule(long seconds) {
    cancel();
    if (!closed && trunk.config().account().register()) {
      boolean quick = trunk.config().target().transport().equals("udp");
      int mine = round;
      Runnable turn = quick ? () -> begin(mine) : () -> slow.execute(() -> begin(mine));
      next = timer.schedule(turn, seconds, TimeUnit.SECONDS);
    }
  }

  private synchronized void begin(int mine) {
    if (closed || mine != round) {
      return;
    }
    challenges = 0;
    if (trySend()) {
      next = timer.schedule(() -> silent(mine), PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private boolean trySend() {
    Optional<SipEndpoint> sip = endpoint.get();
    Optional<InetSocketAddress> target = trunk.target();
    if (sip.isEmpty() || target.isEmpty()) {
      failed(sip.isEmpty() ? "SIP does not listen" : "its host name leads nowhere", 5);
      return false;
    }
    try {
      asked = target.get();
      Path path = sip.get().path(trunk.config().target().transport(), asked);
      Request register = requests.register(path, expires);
      Challenge known = challenge;
      if (known != null) {
        nonceCount++;
        register.addHeader(
            Authorization.of(known, trunk.credentials(), register, nonceCount, tokens.next()));
      }
      open = sip.get().start(register, this);
      return true;
    } catch (SipFailure e) {
      unreachable("REGISTER could not be sent: " + e.getMessage(), RETRY_SECONDS);
      return false;
    }
  }

  @Override
  public synchronized void response(ClientTransaction transaction, Response response) {
    int status = response.getStatusCode();
    if (transaction != open || status < 200) {
      return;
    }
    open = null;
    if (status < 300) {
      registered(response);
    } else if (status == 401 || status == 407) {
      challenged(response);
    } else if (status == INTERVAL_TOO_BRIEF && minExpires(response) > expires) {
      expires = minExpires(response);
      trySend();
    } else {
      failed(Responses.text(response), retryAfter(response).orElse(RETRY_SECONDS));
    }
  }

  private void registered(Response response) {
    if (closed) {
      return;
    }
    if (!good) {
      LOG.info("trunk {}: registered", trunk.name());
    }
    good = true;
    int granted = requests.granted(response, expires);
    String text = "registered for " + granted + " s";
    trunk.state().found(TrunkState.Witness.REGISTRATION, true, text);
    // Well before it expires, so that one lost attempt does no harm.
    schedule(Math.max(1, Math.min(granted * 3L / 4, granted - 5L)));
  }

  private void challenged(Response response) {
    Optional<Challenge> fresh = Challenge.in(response, trunk.credentials());
    boolean answered = challenge != null && challenges > 0;
    if (fresh.isEmpty()) {
      failed(Responses.text(response) + ": no challenge that we support", RETRY_SECONDS);
    } else if (challenges >= 3 || (answered && !fresh.get().stale())) {
      challenge = null;
      failed(
          Responses.text(response) + ": check user and password in " + Names.file(trunk.name()),
          RETRY_SECONDS);
    } else {
      challenges++;
      challenge = fresh.get();
      nonceCount = 0;
      trySend();
    }
  }

  @Override
  public synchronized void timeout(ClientTransaction transaction) {
    if (transaction == open) {
      silent(round);
    }
  }

  private synchronized void silent(int mine) {
    if (!closed && mine == round && open != null) {
      unreachable("no answer to REGISTER: check host, port and network", RETRY_SECONDS / 2);
    }
  }

  private void unreachable(String why, long retrySeconds) {
    boolean other = asked != null && trunk.failed(asked);
    failed(why, other ? 0 : retrySeconds);
  }

  private void failed(String why, long retrySeconds) {
    if (closed) {
      return;
    }
    String text = "not registered: " + why + "; tried again in " + retrySeconds + " s";
    if (good || !trunk.state().view().text().equals(text)) {
      LOG.warn("trunk {}: {}", trunk.name(), text);
    }
    good = false;
    trunk.state().found(TrunkState.Witness.REGISTRATION, false, text);
    schedule(retrySeconds);
  }

  private static Optional<Long> retryAfter(Response response) {
    return Optional.ofNullable(response.getHeader("Retry-After"))
        .map(header -> Sip.value(header).split("[^0-9]", 2)[0])
        .filter(text -> !text.isEmpty() && text.length() < 6)
        .map(Long::parseLong);
  }

  private static int minExpires(Response response) {
    return response.getHeader("Min-Expires") instanceof ExpiresHeader header
        ? header.getExpires()
        : Optional.ofNullable(response.getHeader("Min-Expires"))
            .map(header -> Sip.value(header).trim())
            .filter(text -> text.matches("\\d{1,7}"))
            .map(Integer::parseInt)
            .orElse(0);
  }
}
