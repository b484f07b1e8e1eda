package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.rest.internal.RestServer.json;
import static org.vigie.rest.internal.RestServer.send;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupOverHttpTest {
  private static final String YAML = "application/yaml";
  private final RestServer rest = new RestServer();

  @AfterEach
  void close() {
    rest.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/yaml|application/yaml",
        "application/json|application/json",
        "*/*|application/json",
        "text/html, application/yaml;q=0.9|application/yaml"
      })
  void is_given_in_the_form_that_is_accepted(String accept, String type) {
    HttpResponse<String> response = send(rest.as("admin", "/setup").header("Accept", accept));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).get().asString().startsWith(type);
  }

  @Test
  void is_given_in_the_form_that_is_asked_for_by_name() {
    HttpResponse<String> response =
        send(rest.as("admin", "/setup?format=yaml").header("Accept", "application/json"));

    assertThat(response.body()).startsWith("pin: ");
    assertThat(send(rest.as("admin", "/setup").header("Accept", "image/png")).statusCode())
        .isEqualTo(406);
    assertThat(rest.get("admin", "/setup?format=xml").statusCode()).isEqualTo(400);
  }

  @Test
  void shows_pins_to_administrators_only() {
    assertThat(rest.get("admin", "/setup").body()).contains("4821");
    assertThat(rest.get("sup", "/setup").body()).doesNotContain("4821");
  }

  @Test
  void is_put_in_force_in_the_name_of_who_sends_it() {
    HttpResponse<String> response = rest.put("sup", "/setup", YAML + "; charset=utf-8", "a: 1");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).at("/warnings/0/path").asText()).isEqualTo("/persons/0");
    assertThat(json(response).at("/changes/0").asText()).isEqualTo("YAML read");
    assertThat(rest.setup.applied).containsExactly("sup");
  }

  @Test
  void is_only_checked_on_a_dry_run() {
    HttpResponse<String> response = rest.put("sup", "/setup?dryRun=true", "application/json", "{}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).path("applied").asBoolean()).isFalse();
    assertThat(json(response).at("/changes/0").asText()).isEqualTo("JSON read");
    assertThat(rest.setup.applied).isEmpty();
  }

  @Test
  void that_does_not_fit_is_422_with_every_fault() {
    HttpResponse<String> response = rest.put("sup", "/setup", YAML, "unfit");

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(json(response).path("errors")).hasSize(2);
    assertThat(json(response).at("/errors/0/path").asText()).isEqualTo("/teams/0/policy");
    assertThat(json(response).path("title").asText()).isEqualTo("Unprocessable Content");
  }

  @Test
  void that_cannot_be_read_is_400() {
    HttpResponse<String> response = rest.put("sup", "/setup?dryRun=true", YAML, "[");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).at("/errors/0/reason").asText()).contains("line 1");
  }

  @Test
  void of_another_type_is_415() {
    assertThat(rest.put("sup", "/setup", "text/plain", "a: 1").statusCode()).isEqualTo(415);
    assertThat(send(rest.as("sup", "/setup").PUT(BodyPublishers.ofString("x"))).statusCode())
        .isEqualTo(415);
  }

  @Test
  void over_16_MB_is_413_whether_or_not_its_length_is_told() {
    byte[] large = new byte[SetupResource.MAX_BODY + 1];
    HttpResponse<String> told =
        send(
            rest.as("sup", "/setup")
                .header("Content-Type", YAML)
                .PUT(BodyPublishers.ofByteArray(large)));
    HttpResponse<String> chunked =
        send(
            rest.as("sup", "/setup")
                .header("Content-Type", YAML)
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

    assertThat(told.statusCode()).isEqualTo(413);
    assertThat(chunked.statusCode()).isEqualTo(413);
    assertThat(json(told).path("detail").asText()).contains("16 MB");
  }

  @Test
  void of_16_MB_is_taken() {
    byte[] large = new byte[SetupResource.MAX_BODY];
    HttpResponse<String> response =
        send(
            rest.as("sup", "/setup")
                .header("Content-Type", YAML)
                .PUT(BodyPublishers.ofByteArray(large)));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(rest.setup.lastSize).isEqualTo(SetupResource.MAX_BODY);
  }

  @Test
  void is_503_while_its_bundle_is_away() {
    rest.away = true;

    HttpResponse<String> response = rest.get("admin", "/setup");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("5");
  }
}
