package org.vigie.itest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.vigie.sim.appliance.Appliance;

/** REST as a supervisor's program uses it: any method, any header, any answer. */
final class Door {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String base;
  private final String login;

  Door(Appliance appliance) {
    base = "http://127.0.0.1:" + appliance.ports().http() + "/api/v1";
    String pair = "admin:" + Appliance.PASSWORD;
    login = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  /** The address of REST. */
  String base() {
    return base + "/";
  }

  /** What came back. */
  record Reply(int status, String text, String etag) {
    JsonNode json() {
      try {
        return JSON.readTree(text);
      } catch (JsonProcessingException e) {
        throw new AssertionError("no JSON: " + text, e);
      }
    }
  }

  Reply get(String path) {
    return send(request(path).GET());
  }

  Reply delete(String path, String... headers) {
    return send(request(path).DELETE(), headers);
  }

  /** Single quotes in the body stand for double ones. */
  Reply post(String path, String body, String... headers) {
    return send(json(path).POST(BodyPublishers.ofString(body.replace('\'', '"'))), headers);
  }

  /** Single quotes in the body stand for double ones. */
  Reply put(String path, String body, String... headers) {
    return send(json(path).PUT(BodyPublishers.ofString(body.replace('\'', '"'))), headers);
  }

  /** Bytes of any kind. */
  Reply upload(String path, String type, byte[] body) {
    return send(request(path).header("Content-Type", type).PUT(BodyPublishers.ofByteArray(body)));
  }

  /** A file of any kind. */
  Reply upload(String path, String type, String body) {
    return send(request(path).header("Content-Type", type).PUT(BodyPublishers.ofString(body)));
  }

  /** As somebody who has no login, at an address as it was given. */
  static Reply open(URI address) {
    return send(HttpRequest.newBuilder(address));
  }

  byte[] bytes(String path) {
    return exchange(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
  }

  private HttpRequest.Builder json(String path) {
    return request(path).header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Basic " + login);
  }

  private static Reply send(HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> answer = exchange(request.build(), BodyHandlers.ofString());
    return new Reply(
        answer.statusCode(), answer.body(), answer.headers().firstValue("ETag").orElse(""));
  }

  private static <T> HttpResponse<T> exchange(
      HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return HTTP.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
