package org.vigie.smpp.internal.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.runtime.SystemThreads;
import org.vigie.testkit.FreePorts;

/** An SMSC of sockets and octets, which does what its script says. Shares no code with ours. */
public final class RawSmsc implements AutoCloseable {
  public static final int BIND_RECEIVER = 1;
  public static final int BIND_TRANSMITTER = 2;
  public static final int SUBMIT = 4;
  public static final int DELIVER = 5;
  public static final int UNBIND = 6;
  public static final int BIND_TRANSCEIVER = 9;
  public static final int ENQUIRE_LINK = 0x15;
  public static final int DATA = 0x103;
  public static final int NACK = 0x8000_0000;
  public static final int RESPONSE = 0x8000_0000;

  /** Whoever says that more comes does not speak SMPP; it is told to the script as command 0. */
  private static final int MOST = 16_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(RawSmsc.class);

  private final ServerSocket server;
  private final ExecutorService threads = new SystemThreads().pool("raw-smsc", 32);
  private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
  private final List<Seen> history = new CopyOnWriteArrayList<>();
  private final List<Session> sessions = new CopyOnWriteArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();
  private volatile Script script = Session::usual;

  /** What is done with a PDU that came. */
  public interface Script {
    void on(Session session, Seen pdu) throws IOException;
  }

  /** One connection. */
  public final class Session {
    private final Socket socket;

    private Session(Socket socket) {
      this.socket = socket;
    }

    /** What any SMSC does. */
    public void usual(Seen pdu) throws IOException {
      switch (pdu.command()) {
        case BIND_RECEIVER, BIND_TRANSMITTER, BIND_TRANSCEIVER -> answer(pdu, 0, "raw");
        case SUBMIT -> answer(pdu, 0, "m" + ids.incrementAndGet());
        case UNBIND -> {
          send(new Octets().pdu(UNBIND | RESPONSE, 0, pdu.sequence()));
          socket.close();
        }
        case ENQUIRE_LINK -> send(new Octets().pdu(ENQUIRE_LINK | RESPONSE, 0, pdu.sequence()));
        default -> {}
      }
    }

    /** A response with one C-octet string. */
    public void answer(Seen pdu, int status, String text) throws IOException {
      Octets body = status == 0 ? new Octets().text(text) : new Octets();
      send(body.pdu(pdu.command() | RESPONSE, status, pdu.sequence()));
    }

    public void send(byte[] octets) throws IOException {
      synchronized (socket) {
        socket.getOutputStream().write(octets);
        socket.getOutputStream().flush();
      }
    }

    public void close() throws IOException {
      socket.close();
    }

    private void read() {
      try (DataInputStream in = new DataInputStream(socket.getInputStream())) {
        while (true) {
          int length = in.readInt();
          if (length < 16 || length > MOST) {
            script.on(this, new Seen(0, 0, 0, new byte[0], System.nanoTime()));
            return;
          }
          byte[] pdu = new byte[length];
          ByteBuffer.wrap(pdu).putInt(length);
          in.readFully(pdu, 4, length - 4);
          Seen one = Seen.of(pdu);
          history.add(one);
          seen.add(one);
          script.on(this, one);
        }
      } catch (IOException e) {
        sessions.remove(this);
      }
    }
  }

  public RawSmsc() {
    this(FreePorts.any());
  }

  public RawSmsc(int port) {
    this(open(port));
  }

  public RawSmsc(ServerSocket server) {
    this.server = server;
    threads.execute(this::accept);
  }

  private static ServerSocket open(int port) {
    try {
      return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    try {
      while (true) {
        Session session = new Session(server.accept());
        sessions.add(session);
        threads.execute(session::read);
      }
    } catch (IOException e) {
      LOG.debug("closed", e);
    }
  }

  public int port() {
    return server.getLocalPort();
  }

  public void script(Script newScript) {
    script = newScript;
  }

  /** The next PDU of a kind; others before it are dropped. */
  public Seen next(int command) {
    try {
      for (int i = 0; i < 10_000; i++) {
        Seen one = seen.poll(60, TimeUnit.SECONDS);
        if (one == null) {
          break;
        }
        if (one.command() == command) {
          return one;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("no PDU 0x" + Integer.toHexString(command));
  }

  public List<Seen> history(int command) {
    return history.stream().filter(one -> one.command() == command).toList();
  }

  public List<Session> sessions() {
    return sessions;
  }

  /** To the session that there is. */
  public void send(byte[] octets) {
    try {
      sessions.get(sessions.size() - 1).send(octets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Session session : sessions) {
        session.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
