package org.vigie.gsm.internal.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;

/** A peer on a loopback socket that answers by a transcript, byte for byte. */
public final class Script implements AutoCloseable {
  private final Socket near;
  private final Socket far;
  private final Deque<Step> steps = new ArrayDeque<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final ExecutorService thread = new TestThreads().single("script");
  private boolean chopped;

  private record Step(String awaited, String answer) {}

  public Script() {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      near = new Socket(server.getInetAddress(), server.getLocalPort());
      far = server.accept();
      far.setTcpNoDelay(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** When this has been heard, that is said. */
  public Script on(String awaited, String answer) {
    steps.add(new Step(awaited, answer));
    return this;
  }

  /** Says everything in single octets. */
  public Script chopped() {
    chopped = true;
    return this;
  }

  public Script start() {
    thread.execute(this::play);
    return this;
  }

  private void play() {
    try {
      StringBuilder input = new StringBuilder();
      for (Step step : steps) {
        while (input.indexOf(step.awaited()) < 0) {
          int c = far.getInputStream().read();
          if (c < 0) {
            return;
          }
          input.append((char) c);
        }
        heard.add(input.toString());
        input.setLength(0);
        say(step.answer());
      }
    } catch (IOException e) {
      heard.add("broken: " + e.getMessage());
    }
  }

  /** Says something unasked. */
  public void say(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    OutputStream out = far.getOutputStream();
    if (!chopped) {
      out.write(bytes);
      return;
    }
    for (byte b : bytes) {
      out.write(b);
      out.flush();
    }
  }

  public List<String> heard() {
    return heard;
  }

  public InputStream in() throws IOException {
    return near.getInputStream();
  }

  public OutputStream out() throws IOException {
    return near.getOutputStream();
  }

  /** Goes away. */
  public void hangUp() throws IOException {
    far.close();
  }

  @Override
  public void close() throws IOException {
    thread.shutdownNow();
    far.close();
    near.close();
  }
}
