package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnreadBodiesTest {
  private final RestServer rest = new RestServer();

  @AfterEach
  void close() {
    rest.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String head(String line, String more) {
    return line
        + " HTTP/1.1\r\nHost: x\r\nAuthorization: "
        + RestServer.basic("sup", "sup-secret")
        + "\r\n"
        + more
        + "\r\n";
  }

  @Test
  void nextRequestOnTheConnectionIsAnsweredThoughTheBodyBeforeWasOfNoUse() throws IOException {
    // What takes long the first time is behind us: an answer would come at once.
    rest.post("sup", "/planning/nobody/closed", "{}");
    try (Socket socket = new Socket("127.0.0.1", rest.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          bytes(
              head(
                  "POST /api/v1/planning/nobody/closed",
                  "Content-Type: application/json\r\nContent-Length: 2\r\n")));
      socket.setSoTimeout(1_000);
      assertThatThrownBy(() -> socket.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
      socket.setSoTimeout(60_000);
      out.write(bytes("{}" + head("GET /api/v1/oncall", "Connection: close\r\n")));
      String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answers).startsWith("HTTP/1.1 404").contains("HTTP/1.1 200");
    }
  }
}
