package org.vigie.sim.smsc;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.vigie.testkit.FreePorts;

/** Kannel as an ESME: a gateway that we did not write, bound to the simulated SMSC. */
final class Kannel implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String CONFIGURATION =
      """
        group = core
        admin-port = %d
        admin-password = x
        smsbox-port = %d
        log-file = "%s/bearerbox.log"
        box-allow-ip = "127.0.0.1"
        dlr-storage = internal
        sms-resend-freq = 1

        group = smsc
        smsc = smpp
        smsc-id = sim
        host = 127.0.0.1
        port = %d
        transceiver-mode = true
        smsc-username = kannel
        smsc-password = x
        system-type = ""
        reconnect-delay = 1
        source-addr-ton = 1
        source-addr-npi = 1
        dest-addr-ton = 1
        dest-addr-npi = 1

        group = smsbox
        bearerbox-host = 127.0.0.1
        sendsms-port = %d
        log-file = "%s/smsbox.log"

        group = sendsms-user
        username = u
        password = p
        max-messages = 20
        concatenation = true

        group = sms-service
        keyword = default
        catch-all = true
        max-messages = 0
        get-url = "http://127.0.0.1:%d/in?from=%%p&to=%%P&coding=%%c&text=%%b"
        """;

  private final BlockingQueue<Map<String, String>> arrived = new LinkedBlockingQueue<>();
  private final BlockingQueue<Map<String, String>> receipts = new LinkedBlockingQueue<>();
  private final int sendPort = FreePorts.any();
  private final Path folder;
  private final HttpServer application;
  private final Process bearerbox;
  private Process smsbox;
  private int sent;

  Kannel(Path folder, int smsc) throws IOException {
    this.folder = folder;
    application = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    collect("/in", arrived);
    collect("/receipt", receipts);
    application.start();
    Path file = Files.writeString(folder.resolve("kannel.conf"), configuration(smsc));
    bearerbox = run("bearerbox", file);
    smsbox = run("smsbox", file);
    await().until(() -> listens(file));
  }

  /** Its second half gives up where the first one does not listen yet; then it is begun again. */
  private boolean listens(Path file) throws IOException {
    if (!smsbox.isAlive()) {
      smsbox = run("smsbox", file);
    }
    try (Socket probe = new Socket("127.0.0.1", sendPort)) {
      return probe.isConnected();
    } catch (ConnectException e) {
      return false;
    }
  }

  private void collect(String path, BlockingQueue<Map<String, String>> into) {
    application.createContext(
        path,
        exchange -> {
          into.add(query(exchange.getRequestURI().getRawQuery()));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
  }

  private static Map<String, String> query(String raw) {
    return Arrays.stream(raw.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private String configuration(int smsc) {
    return CONFIGURATION.formatted(
        FreePorts.any(),
        FreePorts.any(),
        folder,
        smsc,
        sendPort,
        folder,
        application.getAddress().getPort());
  }

  private Process run(String program, Path file) throws IOException {
    return new ProcessBuilder("/usr/sbin/" + program, "-v", "4", file.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(program + ".out").toFile())
        .start();
  }

  /** Asks it to send a text with a receipt; its HTTP answer. */
  int sends(String from, String to, String text) throws IOException, InterruptedException {
    String receipt =
        "http://127.0.0.1:%d/receipt?type=%%d&of=%d"
            .formatted(application.getAddress().getPort(), ++sent);
    String query =
        "username=u&password=p&charset=UTF-8&coding=%d&dlr-mask=3&dlr-url=%s&from=%s&to=%s&text=%s"
            .formatted(
                Coding.codingOf(text) == Coding.GSM ? 0 : 2,
                encoded(receipt),
                encoded(from),
                encoded(to),
                encoded(text));
    URI uri = URI.create("http://127.0.0.1:" + sendPort + "/cgi-bin/sendsms?" + query);
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The text that it gave to its application: {@code from, to, coding, text}. */
  Map<String, String> arrived(String text) throws InterruptedException {
    return next(arrived, "text", text);
  }

  /** The receipt of what it was asked to send last: {@code type} 1 is delivered, 2 is not. */
  Map<String, String> receipt() throws InterruptedException {
    return next(receipts, "of", Integer.toString(sent));
  }

  /** Those of others, which may come as late as they like, are passed over. */
  private static Map<String, String> next(
      BlockingQueue<Map<String, String>> of, String key, String value) throws InterruptedException {
    Map<String, String> next = of.poll(60, TimeUnit.SECONDS);
    while (next != null && !value.equals(next.get(key))) {
      next = of.poll(60, TimeUnit.SECONDS);
    }
    return next == null ? Map.of() : next;
  }

  @Override
  public void close() {
    // Both write into a folder that is about to be removed.
    smsbox.destroyForcibly().onExit().join();
    bearerbox.destroyForcibly().onExit().join();
    application.stop(0);
  }
}
