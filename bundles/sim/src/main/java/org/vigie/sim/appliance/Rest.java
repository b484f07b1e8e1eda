package org.vigie.sim.appliance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** The appliance's REST, asked as a user would. Thread-safe. */
public final class Rest {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int port;
  private final String authorization;

  public Rest(int port, String user, String password) {
    this.port = port;
    authorization =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** The status of a GET, or 0 where nobody answers. */
  public int status(String path) {
    try {
      return send(request(path).GET().build()).statusCode();
    } catch (UncheckedIOException e) {
      return 0;
    }
  }

  /** A GET of text, whatever its status. */
  public String text(String path) {
    return send(request(path).setHeader("Accept", "*/*").GET().build()).body();
  }

  /** Keeps the body of a GET in a file, whatever its status, which it gives. */
  public int download(String path, Path file) {
    try {
      HttpRequest request = request(path).setHeader("Accept", "*/*").GET().build();
      return HTTP.send(request, HttpResponse.BodyHandlers.ofFile(file)).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** A GET that must succeed. */
  public JsonNode get(String path) {
    return json(send(request(path).GET().build()));
  }

  /** Puts a setup in force; must succeed. */
  public JsonNode putSetup(String yaml) {
    return json(
        send(
            request("/api/v1/setup")
                .header("Content-Type", "application/yaml")
                .PUT(HttpRequest.BodyPublishers.ofString(yaml))
                .build()));
  }

  /** A POST of JSON that must succeed. */
  public JsonNode post(String path, Map<String, String> body) {
    return json(send(posting(path, body).build()));
  }

  /**
   * Asks for a text to be sent; must be accepted.
   *
   * @param key repeated, it gives the first message again
   */
  public JsonNode sendText(String to, String text, Optional<String> key) {
    HttpRequest.Builder request = posting("/api/v1/messages", Map.of("to", to, "text", text));
    key.ifPresent(value -> request.header("Idempotency-Key", value));
    return json(send(request.build()));
  }

  /** The same without waiting; ends with the status and the body, or exceptionally. */
  public CompletableFuture<HttpResponse<String>> sendTextLater(String to, String text) {
    HttpRequest request = posting("/api/v1/messages", Map.of("to", to, "text", text)).build();
    return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder posting(String path, Map<String, String> body) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(JSON.valueToTree(body).toString()));
  }

  /** The items of a list, of all its pages. */
  public List<JsonNode> all(String path) {
    List<JsonNode> items = new ArrayList<>();
    String more = "";
    do {
      JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=500" + more);
      page.path("items").forEach(items::add);
      more =
          page.hasNonNull("next")
              ? "&cursor=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)
              : "";
    } while (!more.isEmpty());
    return items;
  }

  /** Server-sent events, each as one line « event data », until the list's owner has enough. */
  public List<String> listen() {
    List<String> heard = new CopyOnWriteArrayList<>();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/events"))
            .header("Authorization", authorization)
            .header("Accept", "text/event-stream")
            .build();
    AtomicReference<String> event = new AtomicReference<>("");
    HttpResponse.BodyHandler<Void> lines =
        HttpResponse.BodyHandlers.fromLineSubscriber(
            new LineReader(
                line -> {
                  if (line.startsWith("event:")) {
                    event.set(line.substring(6).trim());
                  } else if (line.startsWith("data:")) {
                    heard.add(event.get() + " " + line.substring(5).trim());
                  }
                }));
    HTTP.sendAsync(request, lines);
    return heard;
  }

  /** The newest call. */
  public JsonNode newestCall() {
    return get("/api/v1/calls?limit=1").path("items").path(0);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", authorization)
        .header("Accept", "application/json");
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static JsonNode json(HttpResponse<String> response) {
    if (response.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          response.request().uri() + ": " + response.statusCode() + " " + response.body());
    }
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
