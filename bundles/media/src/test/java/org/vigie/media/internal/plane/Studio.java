package org.vigie.media.internal.plane;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallId;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.recording.Cabinet;
import org.vigie.media.internal.sound.Collection;
import org.vigie.media.internal.sound.Phonation;
import org.vigie.media.internal.sound.ShippedSounds;
import org.vigie.media.internal.sound.SpeechShop;
import org.vigie.media.internal.sound.UploadedSounds;
import org.vigie.media.internal.voicemail.Shelf;
import org.vigie.testkit.FreePorts;

/** A plane on free ports of loopback, the commands that it submitted, and phones. */
final class Studio implements AutoCloseable {
  private static final ShippedSounds SOUNDS = ShippedSounds.load();

  final List<CallCommand> commands = new CopyOnWriteArrayList<>();
  final RtpPlane plane;
  final PortPool pool;
  final Shelf shelf;
  final Cabinet cabinet;
  final UploadedSounds sounds;
  private final List<Phone> phones = new CopyOnWriteArrayList<>();

  Studio(int pairs) throws IOException {
    int first = FreePorts.run(2 * pairs);
    pool = new PortPool(InetAddress.getLoopbackAddress(), first, first + 2 * pairs - 1);
    TestThreads threads = new TestThreads();
    InstantSource clock = InstantSource.system();
    shelf = new Shelf(threads.single("voicemail"));
    cabinet = new Cabinet(threads.single("recordings"), clock);
    sounds = new UploadedSounds(threads.single("sounds"));
    SpeechShop speech = new SpeechShop(threads.single("a"), threads.single("b"), clock);
    Phonation phonation = new Phonation(SOUNDS, new Collection(speech, sounds, shelf));
    Storage storage = new Storage(shelf, cabinet);
    plane = new RtpPlane(commands::add, clock, threads, phonation, storage, 1);
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

  /**
   * Until what the plane was told before is in force for a leg that plays nothing: packets overtake
   * what waits to be done.
   */
  void settled(LegId leg) {
    int before = told(CallCommand.PlaybackFinished.class).size();
    plane.play(leg, 0, List.of(), false);
    await().until(() -> told(CallCommand.PlaybackFinished.class).size() > before);
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

  @Override
  public void close() {
    plane.close();
    shelf.close();
    cabinet.close();
    sounds.close();
    phones.forEach(Phone::close);
  }
}
