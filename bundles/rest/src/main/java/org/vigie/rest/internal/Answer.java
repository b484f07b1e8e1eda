package org.vigie.rest.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back to the client. */
record Answer(int status, String type, Body body, Map<String, String> headers) {
  static final String JSON = "application/json";

  /** What stands below the headers. */
  sealed interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Small enough to be there as a whole. */
  record Whole(byte[] bytes) implements Body {
    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(bytes);
    }
  }

  /** Written piece by piece. */
  record Streamed(Writer writer) implements Body {
    @Override
    public void writeTo(OutputStream out) throws IOException {
      writer.writeTo(out);
    }
  }

  /** Writes piece by piece. */
  interface Writer {
    void writeTo(OutputStream out) throws IOException;
  }

  Answer(int status, String type, byte[] body, Map<String, String> headers) {
    this(status, type, new Whole(body), headers);
  }

  static Answer json(Object tree) {
    return json(200, tree);
  }

  static Answer json(int status, Object tree) {
    return new Answer(status, JSON, Json.bytes(tree), Map.of());
  }

  /** What was made, and where it is (RFC 9110, 15.3.2). */
  static Answer created(String path, Object tree) {
    return new Answer(201, JSON, Json.bytes(tree), Map.of("Location", "/api/v1" + path));
  }

  /** It is no more. */
  static Answer gone() {
    return new Answer(204, "", new byte[0], Map.of());
  }

  /** The same, with its revision. */
  Answer tagged(long revision) {
    Map<String, String> tagged = new LinkedHashMap<>(headers);
    tagged.put("ETag", IfMatch.tag(revision));
    return new Answer(status, type, body, tagged);
  }

  /** A file to be kept. */
  static Answer file(String type, String name, byte[] content) {
    return new Answer(
        200, type, content, Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""));
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
