package org.vigie.sim.modem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.vigie.sim.audio.SimThreads;

/** A port of a terminal server, on loopback; one client at a time. */
final class TcpPort implements Port {
  private final ServerSocket server;
  private final ScheduledExecutorService thread = SimThreads.scheduler("sim-modem-port");
  private volatile Optional<Socket> client = Optional.empty();

  /**
   * @param port 0: any
   */
  TcpPort(int port) {
    try {
      this.server = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void open(Consumer<byte[]> octets) {
    thread.execute(() -> serve(octets));
  }

  private void serve(Consumer<byte[]> octets) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.setTcpNoDelay(true);
        client = Optional.of(socket);
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[1024];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          octets.accept(Arrays.copyOf(buffer, n));
        }
      } catch (IOException e) {
        client = Optional.empty();
      }
    }
  }

  @Override
  public void write(byte[] octets) {
    client.ifPresent(
        socket -> {
          try {
            socket.getOutputStream().write(octets);
          } catch (IOException e) {
            client = Optional.empty();
          }
        });
  }

  @Override
  public String device() {
    return "tcp://127.0.0.1:" + server.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.close();
      if (client.isPresent()) {
        client.get().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      thread.shutdown();
    }
  }
}
