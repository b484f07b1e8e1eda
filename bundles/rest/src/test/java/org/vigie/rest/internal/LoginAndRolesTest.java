package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.rest.internal.RestServer.basic;
import static org.vigie.rest.internal.RestServer.json;
import static org.vigie.rest.internal.RestServer.send;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.security.Identity;

class LoginAndRolesTest {
  private final RestServer rest = new RestServer();

  @AfterEach
  void close() {
    rest.close();
  }

  @ParameterizedTest
  @CsvSource({
    "admin, /setup, 200",
    "sup, /setup, 200",
    "view, /setup, 200",
    "alice, /setup, 403",
    "view, /calls, 200",
    "alice, /calls, 403",
    "shell, /calls, 403",
    "alice, /oncall, 200",
    "shell, /oncall, 403",
    "alice, /health, 200",
    "view, /metrics, 200",
    "alice, /metrics, 403",
    "alice, /events, 403"
  })
  void each_role_reads_what_it_may(String user, String path, int status) {
    assertThat(rest.get(user, path).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"admin, 200", "sup, 200", "view, 403", "alice, 403"})
  void only_supervisors_change_the_setup(String user, int status) {
    assertThat(rest.put(user, "/setup", "application/yaml", "a: 1").statusCode()).isEqualTo(status);
    assertThat(rest.setup.applied).hasSize(status == 200 ? 1 : 0);
  }

  @Test
  void without_login_there_is_a_challenge_and_a_problem_document() {
    HttpResponse<String> response = send(rest.anonymous("/calls"));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate"))
        .get()
        .asString()
        .startsWith("Basic");
    assertThat(response.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("application/problem+json");
    assertThat(json(response).path("status").asInt()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"Basic", "Basic !!!", "Basic YWRtaW4=", "Digest x", "Bearer nonsense", "x"})
  void credentials_that_make_no_sense_are_refused(String header) {
    assertThat(send(rest.anonymous("/calls").header("Authorization", header)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_login_is_remembered_for_a_minute() {
    rest.get("view", "/calls");
    rest.get("view", "/calls");
    assertThat(TestRealm.CHECKS.get()).isEqualTo(1);

    rest.clock.plus(Gate.REMEMBERED);
    rest.get("view", "/calls");
    assertThat(TestRealm.CHECKS.get()).isEqualTo(2);
  }

  @Test
  void a_login_without_a_role_is_asked_for_anew_so_that_a_role_given_now_counts_now() {
    assertThat(rest.get("nobody", "/calls").statusCode()).isEqualTo(403);
    assertThat(rest.get("nobody", "/calls").statusCode()).isEqualTo(403);
    assertThat(TestRealm.CHECKS.get()).isEqualTo(2);
  }

  @Test
  void guessing_is_slowed_down_but_who_is_logged_in_goes_on() {
    rest.get("view", "/calls");
    for (int guess = 0; guess < Throttle.FREE_FAILURES; guess++) {
      assertThat(login("admin", "guess" + guess).statusCode()).isEqualTo(401);
    }

    HttpResponse<String> slowed = login("admin", "admin-secret");
    assertThat(slowed.statusCode()).isEqualTo(429);
    assertThat(slowed.headers().firstValue("Retry-After")).contains("2");
    assertThat(rest.get("view", "/calls").statusCode()).isEqualTo(200);

    rest.clock.plus(Duration.ofSeconds(2));
    assertThat(login("admin", "admin-secret").statusCode()).isEqualTo(200);
  }

  @Test
  void the_same_wrong_password_again_is_no_guess_and_costs_no_check() {
    for (int i = 0; i < 3 * Throttle.FREE_FAILURES; i++) {
      assertThat(login("admin", "old").statusCode()).isEqualTo(401);
    }
    assertThat(TestRealm.CHECKS.get()).isEqualTo(1);
    assertThat(login("admin", "admin-secret").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> login(String user, String password) {
    return send(rest.anonymous("/calls").header("Authorization", basic(user, password)));
  }

  @Test
  void a_token_is_good_for_ten_minutes() {
    String token = rest.tokens.issue(new Identity("sup", Set.of(Identity.SUPERVISOR)));

    assertThat(bearer(token).statusCode()).isEqualTo(200);
    assertThat(TestRealm.CHECKS.get()).isZero();

    rest.clock.plus(TokenStore.LIFE);
    assertThat(bearer(token).statusCode()).isEqualTo(401);
    assertThat(bearer(token).headers().firstValue("WWW-Authenticate"))
        .get()
        .asString()
        .startsWith("Bearer");
  }

  private HttpResponse<String> bearer(String token) {
    return send(rest.anonymous("/calls").header("Authorization", "Bearer " + token));
  }

  @Test
  void nothing_may_be_framed_sniffed_or_read_by_another_origin() {
    HttpResponse<String> response =
        send(rest.as("view", "/calls").header("Origin", "http://127.0.0.1:1"));

    assertThat(response.headers().map())
        .containsKeys("x-content-type-options", "x-frame-options", "content-security-policy")
        .doesNotContainKey("access-control-allow-origin");
  }
}
