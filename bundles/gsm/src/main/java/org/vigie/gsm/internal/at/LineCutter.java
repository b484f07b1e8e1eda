package org.vigie.gsm.internal.at;

/**
 * Makes lines of what a transport delivers in whatever pieces. Only printable ASCII counts: noise
 * on the wire, NULs of a modem that starts, and stray control characters are dropped. Not
 * thread-safe.
 */
final class LineCutter {
  /** Longer than any line that means something: a PDU is 2 × 176 characters at most. */
  static final int LONGEST = 2048;

  private final Sink sink;
  private final StringBuilder line = new StringBuilder();
  private boolean overlong;
  private boolean afterPrompt;

  LineCutter(Sink sink) {
    this.sink = sink;
  }

  /** What takes the lines. */
  interface Sink {
    /** A line with something in it, without its ending. */
    void line(String text);

    /** Whether {@code >} at the beginning of a line is a prompt now (3GPP TS 27.005, 4.3). */
    boolean awaitsPrompt();

    void prompt();
  }

  void feed(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      feed(bytes[i] & 0xFF);
    }
  }

  private void feed(int c) {
    if (c == '\r' || c == '\n') {
      end();
    } else if (c < ' ' || c > '~' || (c == ' ' && afterPrompt)) {
      return;
    } else if (c == '>' && line.length() == 0 && sink.awaitsPrompt()) {
      afterPrompt = true;
      sink.prompt();
    } else {
      afterPrompt = false;
      take((char) c);
    }
  }

  private void take(char c) {
    if (line.length() < LONGEST) {
      line.append(c);
    } else {
      overlong = true;
    }
  }

  private void end() {
    afterPrompt = false;
    String text = line.toString().trim();
    boolean whole = !overlong;
    line.setLength(0);
    overlong = false;
    if (whole && !text.isEmpty()) {
      sink.line(text);
    }
  }
}
