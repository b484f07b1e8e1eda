package org.vigie.gsm.internal.line;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import com.fazecast.jSerialComm.SerialPortTimeoutException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A serial device, by jSerialComm: raw, 8 bits, no parity, one stop bit, no flow control. */
final class SerialLine implements Line {
  /** How long a read waits before it looks whether the device is still there. */
  private static final int LOOK_MILLIS = 500;

  private final SerialPort port;
  private final Path path;
  private final OutputStream out;
  private volatile boolean closed;

  private SerialLine(SerialPort port, Path path) {
    this.port = port;
    this.path = path;
    this.out = port.getOutputStream();
  }

  static SerialLine open(String name, int baud) throws IOException {
    Path path = Path.of(name);
    if (!Files.exists(path)) {
      throw new IOException("there is no such device: is the modem plugged in?");
    }
    if (!Files.isReadable(path) || !Files.isWritable(path)) {
      throw new IOException(
          "may not be opened: add the user that Vigie runs as to the group of the device");
    }
    try {
      SerialPort port = SerialPort.getCommPort(name);
      port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
      port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
      port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, LOOK_MILLIS, 0);
      if (!port.openPort()) {
        throw new IOException("cannot be opened: in use by another program, or no serial device");
      }
      return new SerialLine(port, path);
    } catch (SerialPortInvalidPortException | LinkageError e) {
      throw new IOException("cannot be opened: " + e.getMessage(), e);
    }
  }

  @Override
  public InputStream in() {
    return new Waiting(port.getInputStream());
  }

  @Override
  public OutputStream out() {
    return out;
  }

  @Override
  public void close() {
    closed = true;
    port.closePort();
  }

  /** Waits for as long as the device is there; jSerialComm's own streams give up after a while. */
  private final class Waiting extends FilterInputStream {
    Waiting(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      while (!closed) {
        try {
          return in.read(buffer, offset, length);
        } catch (SerialPortTimeoutException e) {
          if (!Files.exists(path)) {
            throw new IOException("the device is gone", e);
          }
        }
      }
      return -1;
    }
  }
}
