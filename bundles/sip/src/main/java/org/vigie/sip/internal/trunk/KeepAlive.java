package org.vigie.sip.internal.trunk;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sip.ClientTransaction;
import javax.sip.ObjectInUseException;
import javax.sip.address.Address;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.vigie.sip.internal.stack.ClientOwner;
import org.vigie.sip.internal.stack.Path;
import org.vigie.sip.internal.stack.Requests;
import org.vigie.sip.internal.stack.Sip;
import org.vigie.sip.internal.stack.SipEndpoint;
import org.vigie.sip.internal.stack.SipFailure;

/** Asks a trunk by OPTIONS whether it is there. Thread-safe. */
public final class KeepAlive implements ClientOwner {
  private static final long PATIENCE_SECONDS = 5;

  private final Trunk trunk;
  private final Supplier<Optional<SipEndpoint>> endpoint;
  private final ScheduledExecutorService timer;
  private final Executor slow;
  private final Tokens tokens;
  private @Nullable ScheduledFuture<?> next;
  private @Nullable ClientTransaction open;
  private @Nullable InetSocketAddress asked;
  private long cseq;

  /**
   * A task of one before may have begun when it is cancelled: it waits for the lock, and is late.
   */
  private int round;

  private boolean closed;

  public KeepAlive(
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
  }

  synchronized void restart() {
    schedule(0);
  }

  synchronized void close() {
    closed = true;
    cancel();
  }

  private void cancel() {
    round++;
    if (next != null) {
      next.cancel(false);
    }
    drop();
  }

  private void drop() {
    ClientTransaction pending = open;
    open = null;
    try {
      if (pending != null) {
        pending.terminate();
      }
    } catch (ObjectInUseException e) {
      throw new SipFailure(e);
    }
  }

  private void schedule(long seconds) {
    cancel();
    if (!closed && !trunk.config().optionsInterval().isZero()) {
      int mine = round;
      next = timer.schedule(() -> begin(mine), seconds, TimeUnit.SECONDS);
    }
  }

  private void begin(int mine) {
    if (trunk.config().target().transport().equals("udp")) {
      ask(mine);
    } else {
      // Connecting may take its time.
      slow.execute(() -> ask(mine));
    }
  }

  private synchronized void ask(int mine) {
    if (closed || mine != round) {
      return;
    }
    Optional<SipEndpoint> sip = endpoint.get();
    Optional<InetSocketAddress> target = trunk.target();
    try {
      if (sip.isPresent() && target.isPresent()) {
        asked = target.get();
        Path path = sip.get().path(trunk.config().target().transport(), asked);
        open = sip.get().start(options(path), this);
      }
      next = timer.schedule(() -> silent(mine), PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (SipFailure e) {
      down("OPTIONS could not be sent: " + e.getMessage());
    }
  }

  private Request options(Path path) {
    cseq++;
    TrunkConfig.Target target = trunk.config().target();
    String callId = tokens.next() + "@vigie-options";
    Requests.Line line =
        new Requests.Line(Request.OPTIONS, target.uri(""), callId, cseq, "z9hG4bK" + tokens.next());
    Address self = Sip.address("<sip:" + path.localHost() + ":" + path.localPort() + ">");
    Address peer = Sip.address("<sip:" + target.hostPort() + ">");
    Request request =
        Requests.request(
            line,
            new Requests.Party(self, tokens.next()),
            new Requests.Party(peer, null),
            path,
            path.hop());
    request.addHeader(path.contact(trunk.config().account().user()));
    request.addHeader(Sip.header("Accept", "application/sdp"));
    return request;
  }

  @Override
  public synchronized void response(ClientTransaction transaction, Response response) {
    int status = response.getStatusCode();
    if (transaction != open || status < 200) {
      return;
    }
    open = null;
    if (status == Response.REQUEST_TIMEOUT || status == Response.SERVICE_UNAVAILABLE) {
      down("OPTIONS answered with " + status);
    } else {
      trunk.state().found(TrunkState.Witness.OPTIONS, true, "answers OPTIONS");
      schedule(trunk.config().optionsInterval().toSeconds());
    }
  }

  @Override
  public synchronized void timeout(ClientTransaction transaction) {
    if (transaction == open) {
      silent(round);
    }
  }

  private synchronized void silent(int mine) {
    if (!closed && mine == round) {
      down("no answer to OPTIONS: check host, port and network");
    }
  }

  private void down(String why) {
    if (asked != null && trunk.failed(asked)) {
      schedule(0);
      return;
    }
    trunk.state().found(TrunkState.Witness.OPTIONS, false, why);
    schedule(Math.min(trunk.config().optionsInterval().toSeconds(), 30));
  }
}
