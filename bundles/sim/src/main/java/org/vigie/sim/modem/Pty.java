package org.vigie.sim.modem;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A pseudo-terminal of Linux (pty(7)). The simulator has the one end; the other is a serial device
 * to whoever opens it by its path. Closing it is what pulling the cable is.
 */
final class Pty implements AutoCloseable {
  private static final int READ_WRITE = 2;
  private static final int NO_CONTROLLING_TERMINAL = 0x100;
  private static final int TERMIOS_SIZE = 256;
  private static final short READABLE = 1;
  private static final short WRITABLE = 4;
  private static final int LOOK_MILLIS = 100;

  private final int master;
  private final int slave;
  private final Path path;
  private volatile boolean closed;
  private boolean unread;
  private byte[] begun = {};

  /** Of the C library. */
  interface C extends Library {
    C LIB = Native.load("c", C.class);

    int posix_openpt(int flags);

    int grantpt(int descriptor);

    int unlockpt(int descriptor);

    int ptsname_r(int descriptor, byte[] name, long size);

    int open(String path, int flags);

    int close(int descriptor);

    long read(int descriptor, byte[] buffer, long size);

    long write(int descriptor, byte[] buffer, long size);

    int poll(Pointer descriptors, long count, int millis);

    int tcgetattr(int descriptor, Pointer termios);

    void cfmakeraw(Pointer termios);

    int tcsetattr(int descriptor, int when, Pointer termios);
  }

  private Pty(int master, int slave, Path path) {
    this.master = master;
    this.slave = slave;
    this.path = path;
  }

  static Pty open() throws IOException {
    int master = C.LIB.posix_openpt(READ_WRITE | NO_CONTROLLING_TERMINAL);
    byte[] name = new byte[128];
    boolean open =
        master >= 0
            && C.LIB.grantpt(master) == 0
            && C.LIB.unlockpt(master) == 0
            && C.LIB.ptsname_r(master, name, name.length) == 0;
    String path = Native.toString(name);
    // Held open: else every read would fail while nobody has the other end.
    int slave = open ? C.LIB.open(path, READ_WRITE | NO_CONTROLLING_TERMINAL) : -1;
    if (slave < 0) {
      throw new IOException("no pseudo-terminal: error " + Native.getLastError());
    }
    Memory termios = new Memory(TERMIOS_SIZE);
    C.LIB.tcgetattr(slave, termios);
    C.LIB.cfmakeraw(termios);
    C.LIB.tcsetattr(slave, 0, termios);
    return new Pty(master, slave, Path.of(path));
  }

  Path path() {
    return path;
  }

  /** Waits for octets; -1 when closed. By one thread. */
  int read(byte[] buffer) {
    // A read that waits would not be ended by a close.
    while (!closed) {
      int n = ready(READABLE, LOOK_MILLIS) ? readNow(buffer) : 0;
      if (n > 0) {
        return n;
      }
    }
    return -1;
  }

  private synchronized int readNow(byte[] buffer) {
    return closed ? -1 : (int) C.LIB.read(master, buffer, buffer.length);
  }

  private boolean ready(short event, int millis) {
    Memory request = new Memory(8);
    request.setInt(0, master);
    request.setShort(4, event);
    request.setShort(6, (short) 0);
    return C.LIB.poll(request, 1, millis) > 0;
  }

  /**
   * What nobody takes is lost, as on a cable with nobody at its end, but nothing by half: what a
   * part of was taken goes before what comes next.
   */
  synchronized void write(byte[] octets) {
    begun = send(begun, unread ? 0 : LOOK_MILLIS);
    byte[] rest = begun.length > 0 ? octets : send(octets, unread ? 0 : LOOK_MILLIS);
    unread = rest.length > 0;
    if (rest.length < octets.length) {
      begun = rest;
    }
  }

  /** What was not taken. */
  private byte[] send(byte[] octets, int patience) {
    byte[] rest = octets;
    while (!closed && rest.length > 0 && ready(WRITABLE, patience)) {
      int n = (int) C.LIB.write(master, rest, rest.length);
      rest = Arrays.copyOfRange(rest, Math.max(n, 0), rest.length);
    }
    return rest;
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      C.LIB.close(slave);
      C.LIB.close(master);
    }
  }
}
