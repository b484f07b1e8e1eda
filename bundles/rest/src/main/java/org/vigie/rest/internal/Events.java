package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.call.CallRecord;
import org.vigie.api.query.CallListener;
import org.vigie.api.query.TextListener;
import org.vigie.api.text.MessageRecord;

/**
 * The stream of changes (server-sent events, WHATWG HTML 9.2): {@code event: call}, {@code
 * message.changed} or {@code alert.changed}, with the thing as it is now as data. One thread writes
 * to all clients and waits for none.
 */
final class Events implements CallListener, TextListener, AutoCloseable {
  static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int MAX_CLIENTS = 200;
  private static final int MAX_BEHIND = 10_000;
  private static final byte[] HELLO = bytes("retry: 2000\n\n");
  private static final byte[] BEAT = bytes(": still here\n\n");

  private final ScheduledExecutorService executor;
  private final Set<EventClient> clients = ConcurrentHashMap.newKeySet();
  private final AtomicInteger behind = new AtomicInteger();

  /**
   * @param executor of one thread; ended with this
   */
  Events(ScheduledExecutorService executor, Duration heartbeat) {
    this.executor = executor;
    executor.scheduleWithFixedDelay(
        () -> broadcast(BEAT), heartbeat.toMillis(), heartbeat.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (clients.size() >= MAX_CLIENTS) {
      throw new Problem(503, "as many as " + MAX_CLIENTS + " are listening already");
    }
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    // Else a proxy such as nginx keeps events back until its buffer is full.
    response.setHeader("X-Accel-Buffering", "no");
    AsyncContext context = request.startAsync();
    context.setTimeout(0);
    EventClient client = new EventClient(context, response.getOutputStream(), clients::remove);
    // An event that comes now must find it ready to write; one after the hello must find it at all.
    client.start();
    clients.add(client);
    client.send(HELLO);
  }

  int clients() {
    return clients.size();
  }

  @Override
  public void changed(CallRecord call) {
    tell("call", () -> CallJson.of(call));
  }

  @Override
  public void changed(MessageRecord message) {
    tell("message.changed", () -> MessageJson.of(message));
  }

  @Override
  public void changed(AlertRecord alert) {
    tell("alert.changed", () -> AlertJson.of(alert));
  }

  private void tell(String event, Supplier<ObjectNode> thing) {
    if (clients.isEmpty() || executor.isShutdown()) {
      return;
    }
    if (behind.incrementAndGet() > MAX_BEHIND) {
      behind.decrementAndGet();
      clients.forEach(EventClient::close);
      return;
    }
    executor.execute(
        () -> {
          behind.decrementAndGet();
          String data = new String(Json.bytes(thing.get()), StandardCharsets.UTF_8);
          broadcast(bytes("event: " + event + "\ndata: " + data + "\n\n"));
        });
  }

  private void broadcast(byte[] event) {
    clients.forEach(client -> client.send(event));
  }

  @Override
  public void close() {
    executor.shutdownNow();
    clients.forEach(EventClient::close);
  }
}
