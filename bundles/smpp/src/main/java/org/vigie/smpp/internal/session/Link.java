package org.vigie.smpp.internal.session;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.runtime.Threads;
import org.vigie.smpp.internal.pdu.Frames;
import org.vigie.smpp.internal.pdu.Pdu;

/**
 * One connection to an SMSC. What is sent is queued and written by a thread of its own, several at
 * once where several wait, so that nobody is blocked by a peer that does not read. Thread-safe, but
 * {@link #next} belongs to one thread.
 */
public final class Link {
  private static final Logger LOG = LoggerFactory.getLogger(Link.class);
  private static final int BUFFER = 64 * 1024;
  private static final long MOST_QUEUED = 8L * 1024 * 1024;
  private static final int LAST_WORDS_MILLIS = 1_500;
  private static final byte[] END = new byte[0];

  private final Socket raw;
  private final Socket socket;
  private final Frames frames;
  private final OutputStream out;
  private final Thread writer;
  private final QuickAck quickAck;
  private final BlockingQueue<byte[]> queue = new LinkedBlockingQueue<>();
  private final AtomicLong queued = new AtomicLong();
  private final AtomicInteger sequence = new AtomicInteger();
  private volatile long heard = System.nanoTime();
  private volatile boolean useful;
  private volatile String ended = "";

  /**
   * @param raw closed where the connection is to end at once: TLS would say goodbye first, to a
   *     peer that may not be reading
   * @param socket connected; the same, or the encrypted one around it
   * @param name of its writing thread
   */
  Link(Socket raw, Socket socket, Threads threads, String name) throws IOException {
    this.raw = raw;
    this.socket = socket;
    this.frames =
        new Frames(new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER)));
    this.out = socket.getOutputStream();
    this.quickAck = new QuickAck(raw);
    this.writer = threads.loop(name, this::write);
    writer.start();
  }

  /** 1 to 0x7FFFFFFF (SMPP 3.4, 3.2). */
  public int nextSequence() {
    return sequence.updateAndGet(last -> last == Integer.MAX_VALUE ? 1 : last + 1);
  }

  /** Sends a PDU after those before it; never blocks. */
  public void send(byte[] pdu) {
    if (queued.addAndGet(pdu.length) > MOST_QUEUED) {
      close("the SMSC does not read what it is sent");
      return;
    }
    queue.add(pdu);
  }

  /** The next PDU of the peer; blocks. */
  Pdu next() throws IOException {
    Pdu pdu = frames.next();
    quickAck.hurry(raw);
    heard = System.nanoTime();
    return pdu;
  }

  /** When the peer was last heard of, by {@link System#nanoTime}. */
  long heard() {
    return heard;
  }

  /** A message passed: the session is good for something. */
  public void useful() {
    useful = true;
  }

  boolean wasUseful() {
    return useful;
  }

  /** How long the answer to the next thing may take; 0: for ever. */
  void patience(int millis) throws IOException {
    socket.setSoTimeout(millis);
  }

  /**
   * Ends the connection.
   *
   * @param why for people; the first one counts
   */
  public void close(String why) {
    over(why);
    queue.add(END);
    close(raw);
  }

  /** What was queued is still written; then the peer sees the end. */
  public void leave(String why) {
    over(why);
    queue.add(END);
  }

  /** Ends the connection once what was queued is written, within 1.5 s. */
  void finish(String why) {
    over(why);
    queue.add(END);
    try {
      writer.join(LAST_WORDS_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!writer.isAlive()) {
      close(socket);
    }
    close(raw);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("closing", e);
    }
  }

  private synchronized void over(String why) {
    ended = ended.isEmpty() ? why : ended;
  }

  /** Why it was closed here; empty where it was not. */
  String ended() {
    return ended;
  }

  private void write() {
    List<byte[]> batch = new ArrayList<>();
    ByteArrayOutputStream octets = new ByteArrayOutputStream(BUFFER);
    try {
      boolean open = true;
      while (open) {
        batch.add(queue.take());
        queue.drainTo(batch);
        open = ended.isEmpty();
        for (byte[] pdu : batch) {
          octets.writeBytes(pdu);
        }
        octets.writeTo(out);
        out.flush();
        quickAck.hurry(raw);
        queued.addAndGet(-octets.size());
        octets.reset();
        batch.clear();
      }
      socket.shutdownOutput();
    } catch (IOException e) {
      close("the connection broke: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
