package org.vigie.rest.internal;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What goes back to the client. */
record Answer(int status, String type, byte[] body, Map<String, String> headers) {
  static final String JSON = "application/json";

  static Answer json(Object tree) {
    return json(200, tree);
  }

  static Answer json(int status, Object tree) {
    return new Answer(status, JSON, Json.bytes(tree), Map.of());
  }

  static Answer text(String type, String text) {
    return new Answer(200, type, text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  static Answer of(Problem problem) {
    return new Answer(
        problem.status(),
        "application/problem+json",
        Json.bytes(Json.problem(problem)),
        problem.headers());
  }
}
