package org.vigie.sip.internal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;

/** A name server on loopback that knows what a test tells it. */
public final class NameServer implements AutoCloseable {
  private final DatagramSocket socket;
  private final List<Record> records = new CopyOnWriteArrayList<>();

  public NameServer() {
    try {
      socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new TestThreads().loop("names", this::serve).start();
  }

  /** Its address and port. */
  public String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  public void host(String name) {
    records.add(new ARecord(name(name), DClass.IN, 5, InetAddress.getLoopbackAddress()));
  }

  public void service(String name, int priority, int port, String host) {
    records.add(new SRVRecord(name(name), DClass.IN, 5, priority, 10, port, name(host)));
  }

  private static Name name(String text) {
    try {
      return Name.fromString(text + ".");
    } catch (TextParseException e) {
      throw new AssertionError(e);
    }
  }

  private void serve() {
    byte[] buffer = new byte[1500];
    while (!socket.isClosed()) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(packet);
        byte[] answer = answer(Arrays.copyOf(buffer, packet.getLength())).toWire();
        socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
      } catch (IOException e) {
        return;
      }
    }
  }

  private Message answer(byte[] question) throws IOException {
    Message query = new Message(question);
    Message answer = new Message(query.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.addRecord(query.getQuestion(), Section.QUESTION);
    for (Record each : records) {
      if (each.getName().equals(query.getQuestion().getName())
          && each.getType() == query.getQuestion().getType()) {
        answer.addRecord(each, Section.ANSWER);
      }
    }
    return answer;
  }

  @Override
  public void close() {
    socket.close();
  }
}
