package org.vigie.planning.internal.calendar;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.vigie.runtime.SystemThreads;

/** A web server that behaves well on one path and badly on the others. */
final class CalendarServer implements AutoCloseable {
  static final String GOOD =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//test//EN
      BEGIN:VEVENT
      UID:1@test
      DTSTAMP:20261101T000000Z
      DTSTART;VALUE=DATE:20261224
      DTEND;VALUE=DATE:20261227
      SUMMARY:Congés
      END:VEVENT
      END:VCALENDAR
      """
          .replace("\n", "\r\n");

  final AtomicInteger asked = new AtomicInteger();
  final AtomicLong written = new AtomicLong();
  volatile String calendar = GOOD;
  private final CountDownLatch over = new CountDownLatch(1);
  private final CountDownLatch late = new CountDownLatch(1);
  private final ExecutorService threads = new SystemThreads().pool("calendar-server", 6);
  private final HttpServer server;

  CalendarServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/good", exchange -> answer(exchange, 200, calendar));
    server.createContext("/garbage", exchange -> answer(exchange, 200, "\u0000<html>nothing"));
    server.createContext("/gone", exchange -> answer(exchange, 410, "gone"));
    server.createContext("/silent", exchange -> hold(over));
    server.createContext("/late", this::late);
    server.createContext("/drip", this::drip);
    server.createContext("/huge", this::huge);
    server.createContext("/loop", exchange -> move(exchange, "/loop"));
    server.createContext("/moved", exchange -> move(exchange, "/good"));
    server.createContext("/file", exchange -> move(exchange, "file:///etc/hostname"));
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Whether nothing was written for half a second. */
  boolean rests() throws InterruptedException {
    long then = written.get();
    return !over.await(500, TimeUnit.MILLISECONDS) && written.get() == then;
  }

  private void answer(HttpExchange exchange, int status, String text) throws IOException {
    asked.incrementAndGet();
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** {@code /late} answers from now on. */
  void answersLate() {
    late.countDown();
  }

  private void late(HttpExchange exchange) throws IOException {
    hold(late);
    answer(exchange, 200, calendar);
  }

  private void hold(CountDownLatch until) {
    asked.incrementAndGet();
    try {
      until.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A byte now and then, for ever. */
  private void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (!over.await(20, TimeUnit.MILLISECONDS)) {
        out.write('B');
        out.flush();
        written.incrementAndGet();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A hundred megabytes. */
  private void huge(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 100L << 20);
    byte[] block = new byte[1 << 16];
    try (OutputStream out = exchange.getResponseBody()) {
      for (int i = 0; i < 1600; i++) {
        out.write(block);
        written.addAndGet(block.length);
      }
    }
  }

  private void move(HttpExchange exchange, String to) throws IOException {
    asked.incrementAndGet();
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  @Override
  public void close() {
    over.countDown();
    late.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
