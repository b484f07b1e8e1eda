package org.vigie.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.vigie.api.call.CallId;
import org.vigie.api.health.Health;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthReport;
import org.vigie.api.health.HealthState;
import org.vigie.api.number.Numbering;
import org.vigie.api.query.Calls;
import org.vigie.api.query.OnCallQuery;
import org.vigie.api.query.Texts;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.setup.SetupService;
import org.vigie.api.text.SmsRoute;
import org.vigie.api.voice.MediaPlane;
import org.vigie.api.voice.Voicemails;
import org.vigie.numbering.internal.PhoneNumbering;

/** The servlet in a real Jetty on a free port of loopback, logged in to a real JAAS realm. */
final class RestServer implements AutoCloseable, Backends, Health {
  private static final Numbering NUMBERING = new PhoneNumbering();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final Tick clock = new Tick();
  final TestCalls calls = new TestCalls();
  final TestSetup setup = new TestSetup();
  final TestTexts texts = new TestTexts();
  final Map<CallId, Path> messages = new ConcurrentHashMap<>();
  final TestDoor door = new TestDoor();
  volatile List<SmsRoute> smsRoutes = List.of();
  final TokenStore tokens = new TokenStore(clock);
  final TestServices planning = new TestServices();
  final TestVoice voice = new TestVoice();
  final Metrics metrics = new Metrics(this);
  final Events events;
  final Routes routes = new Routes(this, planning, voice, clock, metrics);
  volatile HealthState state = HealthState.UP;
  volatile boolean away;
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  /** A clock that a test moves. */
  static final class Tick implements InstantSource {
    private volatile Instant now = TestCalls.AT;

    void plus(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  RestServer() {
    this(Duration.ofMinutes(10));
  }

  RestServer(Duration heartbeat) {
    this(heartbeat, Waiting.PATIENCE);
  }

  RestServer(Duration heartbeat, Duration patience) {
    TestRealm.install();
    TestRealm.CHECKS.set(0);
    events = new Events(new ScheduledThreadPoolExecutor(1), heartbeat);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler("/");
    Gate gate = new Gate(new JaasLogin(TestRealm.NAME), tokens, clock);
    ServletHolder holder = new ServletHolder(new ApiServlet(routes, gate, events, patience));
    holder.setAsyncSupported(true);
    context.addServlet(holder, "/api/v1/*");
    server.setHandler(context);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return connector.getLocalPort();
  }

  /** How long a connection may be silent. */
  void idle(Duration time) {
    connector.setIdleTimeout(time.toMillis());
  }

  static String basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  HttpRequest.Builder as(String user, String path) {
    return anonymous(path).header("Authorization", basic(user, user + "-secret"));
  }

  HttpRequest.Builder anonymous(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/api/v1" + path))
        .timeout(Duration.ofSeconds(90));
  }

  HttpResponse<String> get(String user, String path) {
    return send(as(user, path));
  }

  HttpResponse<String> put(String user, String path, String type, String body) {
    return send(as(user, path).header("Content-Type", type).PUT(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> post(String user, String path, String json) {
    return send(
        as(user, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  HttpResponse<String> putWav(String user, String id, byte[] wav) {
    return send(
        as(user, "/sounds/" + id)
            .header("Content-Type", "audio/wav")
            .PUT(BodyPublishers.ofByteArray(wav)));
  }

  HttpResponse<String> delete(String user, String path) {
    return send(as(user, path).DELETE());
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static CompletableFuture<HttpResponse<String>> sendLater(HttpRequest.Builder request) {
    return HTTP.sendAsync(request.build(), BodyHandlers.ofString());
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return Json.MAPPER.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Health> health() {
    return away ? Optional.empty() : Optional.of(this);
  }

  @Override
  public Optional<Calls> calls() {
    return away ? Optional.empty() : Optional.of(calls);
  }

  @Override
  public Optional<OnCallQuery> onCall() {
    return Optional.of(new TestOnCall());
  }

  @Override
  public Optional<SetupService> setup() {
    return away ? Optional.empty() : Optional.of(setup);
  }

  @Override
  public Optional<Numbering> numbering() {
    return away ? Optional.empty() : Optional.of(NUMBERING);
  }

  @Override
  public Optional<Voicemails> voicemails() {
    return away ? Optional.empty() : Optional.of(call -> Optional.ofNullable(messages.get(call)));
  }

  @Override
  public Optional<Texts> texts() {
    return away ? Optional.empty() : Optional.of(texts);
  }

  @Override
  public Optional<TextDoor> textDoor() {
    return away ? Optional.empty() : Optional.of(door);
  }

  @Override
  public List<SmsRoute> smsRoutes() {
    return smsRoutes;
  }

  @Override
  public Optional<MediaPlane> media() {
    return Optional.empty();
  }

  @Override
  public HealthReport report() {
    return new HealthReport(
        state, List.of(new HealthPart("engine", state, TestCalls.AT, "as \"always\"")));
  }

  @Override
  public Optional<Duration> bootTime() {
    return Optional.of(Duration.ofSeconds(9));
  }

  @Override
  public long residentBytes() {
    return 123_456;
  }

  @Override
  public void close() {
    events.close();
    voice.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
