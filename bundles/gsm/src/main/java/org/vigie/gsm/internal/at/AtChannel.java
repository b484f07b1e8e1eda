package org.vigie.gsm.internal.at;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Talks AT with a modem: one thread reads ({@link #read}), one asks ({@link #ask}). A command is
 * written when the one before has ended; what belongs to no reply goes to {@link Unsolicited}.
 */
public final class AtChannel {
  private static final String CTRL_Z = "\u001A";
  private static final String ESCAPE = "\u001B";

  private final InputStream in;
  private final OutputStream out;
  private final Unsolicited unsolicited;
  private final Duration usual;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable Exchange exchange;
  private String header = "";
  private String lost = "";

  /** When something of the reply came last. */
  private long heard;

  /**
   * @param usual patience with commands that have none of their own
   */
  public AtChannel(InputStream in, OutputStream out, Unsolicited unsolicited, Duration usual) {
    this.usual = usual;
    this.in = in;
    this.out = out;
    this.unsolicited = unsolicited;
  }

  /** Reads until the line is gone. */
  public void read() {
    String cause = "the line was closed";
    LineCutter cutter = new LineCutter(new Lines());
    byte[] buffer = new byte[1024];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        cutter.feed(buffer, n);
      }
    } catch (IOException e) {
      cause = "the line broke: " + e.getMessage();
    }
    lose(cause);
  }

  private void lose(String cause) {
    lock.lock();
    try {
      lost = cause;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    unsolicited.lost(cause);
  }

  /**
   * Sends a command and waits for the end of its reply. By one thread only.
   *
   * @throws AtException.Silent where nothing of it comes for as long as the command's patience
   * @throws AtException.Lost where the line is gone
   */
  public AtReply ask(AtCommand command) throws AtException {
    Exchange mine = new Exchange(command);
    long patience = command.patience().orElse(usual).toNanos();
    lock.lock();
    try {
      exchange = mine;
      heard = System.nanoTime();
      write(command.text() + "\r");
      if (!command.payload().isEmpty()) {
        prompted(mine, Math.min(patience, usual.toNanos()));
      }
      if (!await(() -> mine.ended(), patience)) {
        throw new AtException.Silent("no reply to " + shown(command));
      }
      return mine.reply();
    } finally {
      exchange = null;
      lock.unlock();
    }
  }

  private void prompted(Exchange mine, long patience) throws AtException {
    if (!await(() -> mine.prompted() || mine.ended(), patience)) {
      // Else the next command would be taken for the text of a message (3GPP TS 27.005, 4.3).
      write(ESCAPE);
      throw new AtException.Silent("no prompt");
    }
    if (!mine.ended()) {
      heard = System.nanoTime();
      write(mine.payload() + CTRL_Z);
    }
  }

  /** Leaves a prompt that a modem may still be at; without one it does nothing. */
  public void escape() throws AtException {
    lock.lock();
    try {
      write(ESCAPE + "\r");
    } finally {
      lock.unlock();
    }
  }

  private interface State {
    boolean holds();
  }

  private boolean await(State state, long patience) throws AtException {
    try {
      while (!state.holds()) {
        if (!lost.isEmpty()) {
          throw new AtException.Lost(lost);
        }
        long left = heard + patience - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        changed.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AtException.Lost("stopped");
    }
  }

  private void write(String text) throws AtException {
    try {
      out.write(text.getBytes(StandardCharsets.US_ASCII));
      out.flush();
    } catch (IOException e) {
      throw new AtException.Lost("the line broke: " + e.getMessage());
    }
  }

  /** Never a PIN. */
  private static String shown(AtCommand command) {
    int value = command.text().indexOf('=');
    return value < 0 ? command.text() : command.text().substring(0, value + 1) + "…";
  }

  /** What the cutter's lines become. */
  private final class Lines implements LineCutter.Sink {
    @Override
    public void line(String text) {
      String code = "";
      String pdu = "";
      lock.lock();
      try {
        String before = header;
        boolean headed = text.startsWith("+CMT:") || text.startsWith("+CDS:");
        // A code and its PDU are never parted: one whose PDU was lost on the wire is forgotten.
        header = headed ? text : "";
        if (!before.isEmpty() && Exchange.isHexadecimal(text)) {
          code = before;
          pdu = text;
        } else if (!headed && (exchange == null || !exchange.takes(text))) {
          code = text;
        } else if (!headed) {
          heard = System.nanoTime();
        }
        changed.signalAll();
      } finally {
        lock.unlock();
      }
      if (!code.isEmpty()) {
        unsolicited.said(code, pdu);
      }
    }

    @Override
    public boolean awaitsPrompt() {
      lock.lock();
      try {
        return exchange != null && exchange.awaitsPrompt();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void prompt() {
      lock.lock();
      try {
        if (exchange != null) {
          exchange.prompt();
        }
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }
}
