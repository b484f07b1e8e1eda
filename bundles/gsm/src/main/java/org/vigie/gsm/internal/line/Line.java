package org.vigie.gsm.internal.line;

import java.io.InputStream;
import java.io.OutputStream;

/** An open way to a modem. Closing it ends a read on another thread. */
public interface Line extends AutoCloseable {
  InputStream in();

  OutputStream out();

  @Override
  void close();
}
