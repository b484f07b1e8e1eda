package org.vigie.sim.smsc;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppServer;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.type.SmppChannelException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vigie.sim.audio.SimThreads;
import org.vigie.sim.smsc.Receipts.Form;

/**
 * An SMSC on loopback, up as soon as it is made. It takes any bind and any text, until it is told
 * otherwise; what it owes its peer it keeps until that has answered. Thread-safe.
 */
public final class Smsc implements AutoCloseable {
  private final ScheduledExecutorService time = SimThreads.scheduler("sim-smsc");
  private final Counts counts = new Counts();
  private final Post post = new Post(time, counts);
  private final Map<String, Subscriber> subscribers = new ConcurrentHashMap<>();
  private final List<Session> sessions = new CopyOnWriteArrayList<>();
  private final Joiner joiner = new Joiner();
  private final AtomicInteger reference = new AtomicInteger();
  private final AtomicLong lastId = new AtomicLong(0xA000_0000L);
  private final DefaultSmppServer server;
  private final int port;
  private volatile Function<Submitted, Answer> rule = submitted -> Answer.TAKEN;
  private volatile Receipts receipts = Receipts.DELIVERED;
  private volatile int bindStatus = SmppConstants.STATUS_OK;
  private volatile boolean silent;

  /**
   * @param port of loopback
   */
  public Smsc(int port) {
    this.port = port;
    SmppServerConfiguration configuration = new SmppServerConfiguration();
    configuration.setName("sim-smsc-" + port);
    configuration.setHost("127.0.0.1");
    configuration.setPort(port);
    configuration.setSystemId("sim");
    configuration.setMaxConnectionSize(8);
    server = new DefaultSmppServer(configuration, new Reception(this));
    up();
  }

  public int port() {
    return port;
  }

  public Counts counts() {
    return counts;
  }

  /** Somebody with this number, new or as before. */
  public Subscriber subscriber(String number) {
    return subscribers.computeIfAbsent(number, n -> new Subscriber(this, n));
  }

  /** How many binds stand. */
  public int bound() {
    return sessions.size();
  }

  /** What it makes of each submit_sm from now on; called on the connection's thread. */
  public void answers(Function<Submitted, Answer> newRule) {
    rule = newRule;
  }

  /** The receipts from now on, where the peer asks for them. */
  public void receipts(Receipts form) {
    receipts = form;
  }

  /** Refuses binds with a command_status from now on; 0: takes them. Those that stand stay. */
  public void refuseBinds(int status) {
    bindStatus = status;
  }

  /** Reads on, but answers nothing at all, enquire_link neither. */
  public void silent(boolean hush) {
    silent = hush;
  }

  /** Sends each deliver_sm as often again, though it was answered. */
  public void repeatDeliveries(int times) {
    post.copies(times);
  }

  /** The most deliver_sm that are unanswered on one bind. */
  public void window(int most) {
    post.window(most);
  }

  /**
   * How an unanswered deliver_sm is repeated.
   *
   * @param pause after a refusal for now
   * @param patience until an answer
   */
  public void repeats(Duration pause, Duration patience) {
    post.pause(pause);
    post.patience(patience);
  }

  /** Writes octets to every bind as they are, well-formed or not. */
  public void writeRaw(byte[] octets) {
    sessions.forEach(session -> session.write(octets));
  }

  /** Ends every connection without a word; new ones are welcome. */
  public void drop() {
    sessions.forEach(Session::close);
  }

  /** Listens no longer, and ends every connection. */
  public void down() {
    server.stop();
  }

  /** Listens (again). */
  public void up() {
    try {
      server.start();
    } catch (SmppChannelException e) {
      throw new IllegalStateException("port " + port, e);
    }
  }

  @Override
  public void close() {
    post.close();
    server.destroy();
    time.shutdownNow();
  }

  int nextReference() {
    return reference.incrementAndGet() & 0xff;
  }

  CompletableFuture<Integer> deliver(List<Supplier<DeliverSm>> pdus) {
    List<CompletableFuture<Integer>> parts = pdus.stream().map(this::deliver).toList();
    return parts.stream()
        .reduce((a, b) -> a.thenCombine(b, (x, y) -> x == 0 ? y : x))
        .orElseGet(() -> CompletableFuture.completedFuture(0));
  }

  private CompletableFuture<Integer> deliver(Supplier<DeliverSm> pdu) {
    Delivery delivery = new Delivery(pdu);
    post.add(delivery);
    return delivery.status();
  }

  Post post() {
    return post;
  }

  int bindStatus() {
    return bindStatus;
  }

  boolean silent() {
    return silent;
  }

  void bound(Session session) {
    counts.binds.increment();
    sessions.add(session);
    if (session.receives()) {
      post.bound(session);
    }
  }

  void gone(Session session) {
    sessions.remove(session);
    post.gone(session);
  }

  void submitted(Session session, SubmitSm pdu) {
    counts.submits.increment();
    Submitted submitted = UserData.read(pdu, session.systemId(), System.nanoTime());
    Answer answer = rule.apply(submitted);
    if (answer.after().isZero()) {
      answer(session, pdu, submitted, answer);
    } else {
      time.schedule(
          () -> answer(session, pdu, submitted, answer),
          answer.after().toMillis(),
          TimeUnit.MILLISECONDS);
    }
  }

  private void answer(Session session, SubmitSm pdu, Submitted submitted, Answer answer) {
    switch (answer.kind()) {
      case NEVER -> {}
      case CLOSE -> session.close();
      default -> {
        if (answer.takes()) {
          take(session, pdu, submitted);
        } else {
          counts.refused.increment();
          SubmitSmResp response = pdu.createResponse();
          response.setCommandStatus(answer.status());
          session.write(response);
        }
      }
    }
  }

  private void take(Session session, SubmitSm pdu, Submitted submitted) {
    counts.taken.increment();
    String id = "%X".formatted(lastId.incrementAndGet());
    Receipts form = submitted.receiptAsked() ? receipts : Receipts.NONE;
    if (form.form() == Form.EARLY) {
      receipt(form, submitted, id);
    }
    SubmitSmResp response = pdu.createResponse();
    response.setMessageId(id);
    if (form.form() == Form.EARLY) {
      time.schedule(() -> session.write(response), 300, TimeUnit.MILLISECONDS);
    } else {
      session.write(response);
    }
    joiner.add(submitted).ifPresent(text -> subscriber(text.to()).receives(text));
    if (form.form() != Form.EARLY && form.form() != Form.NONE) {
      time.schedule(
          () -> receipt(form, submitted, id), form.after().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void receipt(Receipts form, Submitted submitted, String id) {
    counts.receipts.increment();
    post.add(new Delivery(() -> ReceiptPdu.of(form, submitted, id)));
  }
}
