package org.vigie.sip.internal.recovery;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import javax.sip.header.Header;
import javax.sip.message.Request;
import org.vigie.sip.internal.leg.Dialogs;
import org.vigie.sip.internal.stack.Dialog;
import org.vigie.sip.internal.stack.Literals;
import org.vigie.sip.internal.stack.Path;
import org.vigie.sip.internal.stack.Sip;
import org.vigie.sip.internal.stack.SipFailure;

/**
 * What the journal keeps of a dialog, as text: a line of the transport, our address and the peer's;
 * then, for a leg that called us, our tag and the INVITE's headers that its answer needs, and, for
 * one that we called, the dialog.
 */
public final class DialogNote {
  private static final String CALLED = "called";
  private static final String CALLING = "calling";
  private static final List<String> KEPT =
      List.of("Via", "From", "To", "Call-ID", "CSeq", "Record-Route", "Contact");

  private DialogNote() {}

  /** Of a leg that called us. */
  public static String called(Request invite, String tag, Path path) {
    StringBuilder note = new StringBuilder(600);
    note.append(CALLED).append(' ').append(path(path)).append(' ').append(tag).append('\n');
    note.append("INVITE ").append(invite.getRequestURI()).append(" SIP/2.0\r\n");
    for (String name : KEPT) {
      ListIterator<?> headers = invite.getHeaders(name);
      while (headers != null && headers.hasNext()) {
        if (headers.next() instanceof Header header) {
          note.append(name).append(": ").append(Sip.value(header)).append("\r\n");
        }
      }
    }
    return note.append("Max-Forwards: 70\r\nContent-Length: 0\r\n\r\n").toString();
  }

  /** Of a leg that we called and that was answered. */
  public static String calling(Dialog dialog) {
    List<String> lines = new ArrayList<>();
    lines.add(CALLING + " " + path(dialog.path()));
    lines.add(dialog.id().callId());
    lines.add(dialog.id().localTag());
    lines.add(dialog.id().remoteTag());
    lines.add(dialog.local().toString());
    lines.add(dialog.remote().toString());
    lines.add(dialog.target().toString());
    lines.add(Long.toString(dialog.cseq()));
    lines.addAll(dialog.routes());
    return String.join("\n", lines);
  }

  /** A leg that called us, as it can be answered again. */
  public record Called(Request invite, String tag, Path path) {
    public Dialog dialog() {
      return Dialogs.called(invite, tag, path);
    }
  }

  /** Reads a note of {@link #called}. */
  public static Optional<Called> readCalled(String note) {
    int end = note.indexOf('\n');
    String[] words = end < 0 ? new String[0] : note.substring(0, end).split(" ", -1);
    if (words.length != 5 || !words[0].equals(CALLED)) {
      return Optional.empty();
    }
    try {
      Request invite = Sip.make(() -> Sip.MESSAGES.createRequest(note.substring(end + 1)));
      return readPath(words).map(path -> new Called(invite, words[4], path));
    } catch (SipFailure e) {
      return Optional.empty();
    }
  }

  /** Reads the dialog of a note, whichever it is. */
  public static Optional<Dialog> readDialog(String note) {
    if (note.startsWith(CALLED)) {
      return readCalled(note).map(Called::dialog);
    }
    String[] lines = note.split("\n", -1);
    if (lines.length < 8 || !lines[0].startsWith(CALLING)) {
      return Optional.empty();
    }
    try {
      Dialog.Id id = new Dialog.Id(lines[1], lines[2], lines[3]);
      List<String> routes = Arrays.asList(lines).subList(8, lines.length);
      long cseq = Long.parseLong(lines[7]);
      return readPath(lines[0].split(" ", -1))
          .map(
              path ->
                  new Dialog(
                      id,
                      Sip.address(lines[4].trim()),
                      Sip.address(lines[5].trim()),
                      routes,
                      Sip.uri(lines[6].trim()),
                      cseq,
                      path));
    } catch (SipFailure | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String path(Path path) {
    String peer = Literals.host(path.peer().getAddress()) + ":" + path.peer().getPort();
    return path.transport() + " " + path.localHost() + ":" + path.localPort() + " " + peer;
  }

  private static Optional<Path> readPath(String[] words) {
    int local = words[2].lastIndexOf(':');
    int peer = words[3].lastIndexOf(':');
    if (local < 0 || peer < 0) {
      return Optional.empty();
    }
    String host = words[2].substring(0, local);
    int port = Integer.parseInt(words[2].substring(local + 1));
    int peerPort = Integer.parseInt(words[3].substring(peer + 1));
    return Literals.address(words[3].substring(0, peer))
        .map(a -> new Path(words[1], host, port, new InetSocketAddress(a, peerPort)));
  }
}
