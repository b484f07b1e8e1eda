package org.vigie.media.internal.plane;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallId;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.sound.Phonation;
import org.vigie.media.internal.sound.ShippedSounds;

/** A plane on free ports of loopback, the commands that it submitted, and phones. */
final class Studio implements AutoCloseable {
  private static final ShippedSounds SOUNDS = ShippedSounds.load();

  final List<CallCommand> commands = new CopyOnWriteArrayList<>();
  final RtpPlane plane;
  final PortPool pool;
  private final List<Phone> phones = new CopyOnWriteArrayList<>();

  Studio(int pairs) throws IOException {
    int first = freeRange(2 * pairs);
    pool = new PortPool(InetAddress.getLoopbackAddress(), first, first + 2 * pairs - 1);
    Phonation phonation = new Phonation(SOUNDS, say -> java.util.Optional.empty());
    plane = new RtpPlane(commands::add, InstantSource.system(), new TestThreads(), phonation, 1);
    plane.ports(pool);
  }

  static LegId leg(int number) {
    return new LegId(new CallId("01ARZ3NDEKTSV4RRFFQ69G5FAV"), number);
  }

  Phone phone() throws IOException {
    Phone phone = new Phone();
    phones.add(phone);
    return phone;
  }

  /** A phone whose leg is open and negotiated, and that hears us. */
  Phone connected(LegId leg, Codec codec) throws IOException {
    Phone phone = phone().callsTo(plane.open(leg).orElseThrow());
    plane.negotiated(leg, phone.session(codec));
    await().until(() -> !phone.heard().isEmpty());
    return phone;
  }

  <T extends CallCommand> List<T> told(Class<T> kind) {
    return commands.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Keys told so far. */
  String keys() {
    StringBuilder keys = new StringBuilder();
    told(CallCommand.KeyPressed.class).forEach(k -> keys.append(k.key()));
    return keys.toString();
  }

  /** The first port of a range that is free now, by trying it. */
  static int freeRange(int count) throws IOException {
    for (int first = 30_000; first < 60_000; first += count + 2) {
      if (isFree(first, count)) {
        return first;
      }
    }
    throw new IOException("no free range of ports");
  }

  private static boolean isFree(int first, int count) {
    for (int port = first; port < first + count; port++) {
      try (DatagramSocket socket = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
        if (!socket.isBound()) {
          return false;
        }
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    plane.close();
    phones.forEach(Phone::close);
  }
}
