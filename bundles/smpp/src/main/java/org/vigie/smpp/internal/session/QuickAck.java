package org.vigie.smpp.internal.session;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketOption;
import java.util.Optional;

/**
 * Has the kernel acknowledge segments at once. Many SMSCs leave Nagle's algorithm on: having sent
 * one PDU, they hold back the next until ours is acknowledged, for which TCP takes 40 ms (RFC 1122,
 * 4.2.3.2 and 4.2.3.4). Linux forgets the wish whenever data is sent (tcp(7)), so it is told again.
 */
final class QuickAck {
  private final Optional<SocketOption<?>> option;

  QuickAck(Socket socket) {
    // By name: its class is in a module that is not everywhere.
    option =
        socket.supportedOptions().stream()
            .filter(o -> o.name().equals("TCP_QUICKACK") && o.type() == Boolean.class)
            .findFirst();
  }

  void hurry(Socket socket) throws IOException {
    if (option.isPresent()) {
      set(socket, option.get());
    }
  }

  private static <T> void set(Socket socket, SocketOption<T> option) throws IOException {
    socket.setOption(option, option.type().cast(true));
  }
}
