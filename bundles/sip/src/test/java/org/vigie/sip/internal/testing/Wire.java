package org.vigie.sip.internal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** SIP messages on a stream. */
public final class Wire {
  private Wire() {}

  public static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  /** The next message with the body that its Content-Length says, which must begin in that way. */
  public static Text read(Socket socket, String start) throws IOException {
    Text text = read(socket);
    while (text.startsWith("SIP/2.0 100")) {
      text = read(socket);
    }
    assertThat(text.raw()).startsWith(start);
    return text;
  }

  private static Text read(Socket socket) throws IOException {
    socket.setSoTimeout(20_000);
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      int next = in.read();
      assertThat(next).as("end of stream").isNotNegative();
      head.append((char) next);
    }
    int length = Integer.parseInt(new Text(head.toString()).header("Content-Length"));
    return new Text(head + new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }
}
