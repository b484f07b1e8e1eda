package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.awaitility.Awaitility;
import org.vigie.sim.appliance.Appliance;

/** MBeans of an appliance by Jolokia, as the console sees them. */
final class Jmx {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI jolokia;

  Jmx(Appliance appliance) {
    jolokia = URI.create("http://127.0.0.1:" + appliance.ports().http() + "/hawtio/jolokia");
  }

  /** The same once there is such a bean. */
  JsonNode await(String pattern) {
    return Awaitility.await(pattern)
        .until(() -> read(pattern), beans -> beans.isObject() && !beans.isEmpty());
  }

  /** All attributes of the MBeans whose names match, by name; missing where there is none. */
  JsonNode read(String pattern) throws IOException, InterruptedException {
    return ask(Map.of("type", "read", "mbean", pattern)).path("value");
  }

  /** What the heap holds that is in use, in bytes: counted after a collection. */
  long heapInUse() throws IOException, InterruptedException {
    String memory = "java.lang:type=Memory";
    await(memory);
    JsonNode collected = ask(Map.of("type", "exec", "mbean", memory, "operation", "gc"));
    assertThat(collected.path("status").asInt()).as(collected.toString()).isEqualTo(200);
    return read(memory).path("HeapMemoryUsage").path("used").asLong();
  }

  private JsonNode ask(Map<String, String> question) throws IOException, InterruptedException {
    String request = JSON.writeValueAsString(question);
    String user = "admin:" + Appliance.PASSWORD;
    HttpResponse<String> response =
        HTTP.send(
            HttpRequest.newBuilder(jolokia)
                .header(
                    "Authorization",
                    "Basic "
                        + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(request))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    // Jolokia comes with the console, after calls can be taken.
    return response.statusCode() == 200
        ? JSON.readTree(response.body())
        : MissingNode.getInstance();
  }
}
