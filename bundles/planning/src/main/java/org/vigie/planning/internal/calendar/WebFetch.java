package org.vigie.planning.internal.calendar;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads by HTTP, with a bound to everything: addresses, redirects, time, length. The whole of it
 * takes no longer than its limit, however slowly the other side drips.
 */
final class WebFetch implements Fetch {
  /** How much may be asked of a server. */
  record Limits(Duration connect, Duration whole, int bytes, int redirects) {
    static final Limits USUAL =
        new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 5 * 1024 * 1024, 3);
  }

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

  private final HttpClient client;
  private final Limits limits;

  WebFetch(Executor threads, Limits limits) {
    this.limits = limits;
    client =
        HttpClient.newBuilder()
            .executor(threads)
            .connectTimeout(limits.connect())
            .followRedirects(Redirect.NEVER)
            .build();
  }

  @Override
  public byte[] read(String url) throws IOException, InterruptedException {
    long end = System.nanoTime() + limits.whole().toNanos();
    URI at = address(url);
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      HttpResponse<byte[]> response = get(at, end);
      if (!MOVED.contains(response.statusCode())) {
        return body(response);
      }
      at = address(at.resolve(location(response)).toString());
    }
    throw new IOException("it is redirected more than %d times".formatted(limits.redirects()));
  }

  private static URI address(String url) throws IOException {
    try {
      URI uri = new URI(url);
      String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      if (SCHEMES.contains(scheme) && uri.getHost() != null) {
        return uri;
      }
    } catch (java.net.URISyntaxException malformed) {
      throw new IOException("its address is malformed", malformed);
    }
    throw new IOException("only http and https addresses are read");
  }

  private static URI location(HttpResponse<byte[]> response) throws IOException {
    String location =
        response
            .headers()
            .firstValue("location")
            .orElseThrow(() -> new IOException("it is redirected to nowhere"));
    try {
      return new URI(location);
    } catch (java.net.URISyntaxException malformed) {
      throw new IOException("it is redirected to a malformed address", malformed);
    }
  }

  private static byte[] body(HttpResponse<byte[]> response) throws IOException {
    if (response.statusCode() != 200) {
      throw new IOException("the server answers " + response.statusCode());
    }
    return response.body();
  }

  private HttpResponse<byte[]> get(URI at, long end) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(at)
            .header("accept", "text/calendar, */*;q=0.5")
            .header("user-agent", "Vigie")
            .GET()
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, info -> new BoundedBody(limits.bytes()));
    try {
      return answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException slow) {
      throw new IOException(
          "it did not come within %d s".formatted(limits.whole().toSeconds()), slow);
    } catch (ExecutionException failed) {
      throw reason(failed);
    } finally {
      answer.cancel(true);
    }
  }

  private static IOException reason(ExecutionException failed) {
    if (failed.getCause() instanceof HttpTimeoutException slow) {
      return new IOException("the server does not answer", slow);
    }
    if (failed.getCause() instanceof IOException known && known.getMessage() != null) {
      return known;
    }
    return new IOException("the server cannot be reached", failed.getCause());
  }
}
