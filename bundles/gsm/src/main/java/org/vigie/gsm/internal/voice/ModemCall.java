package org.vigie.gsm.internal.voice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.LegId;
import org.vigie.gsm.internal.at.AtCommand;
import org.vigie.gsm.internal.at.AtException;
import org.vigie.gsm.internal.at.AtReply;
import org.vigie.gsm.internal.audio.AudioPath;
import org.vigie.gsm.internal.dialect.CallSign;
import org.vigie.gsm.internal.dialect.CurrentCall;
import org.vigie.gsm.internal.line.Device;
import org.vigie.gsm.internal.line.Line;

/**
 * One call of a modem, and what the core is told of it. Thread-safe: whatever happens to it happens
 * under its lock, and nothing under it blocks; what takes the modem's time is done at its desk.
 */
abstract class ModemCall {
  private static final Logger LOG = LoggerFactory.getLogger(ModemCall.class);

  /** Looks at the list of calls that must have missed it before it counts as over. */
  private static final int MISSES = 2;

  private static final Duration AGAIN = Duration.ofMillis(250);

  private final VoiceModem modem;
  private final LegId id;
  private final int port;
  private @Nullable AudioPath audio;
  private boolean connected;
  private volatile boolean talking;
  private volatile boolean over;
  private int misses;

  /**
   * @param port of the media plane
   */
  ModemCall(VoiceModem modem, LegId id, int port) {
    this.modem = modem;
    this.id = id;
    this.port = port;
  }

  final VoiceModem modem() {
    return modem;
  }

  final VoiceServices services() {
    return modem.services();
  }

  final LegId id() {
    return id;
  }

  final boolean isOver() {
    return over;
  }

  final boolean isConnected() {
    return connected;
  }

  final boolean isTalking() {
    return talking;
  }

  abstract boolean incoming();

  /** The network has answered, or the modem has. */
  abstract void answered();

  /** The telephone at the other end rings. */
  abstract void alerts();

  /** The other side's voice has come for the first time. */
  abstract void heard();

  /** It is over by the other side, the network or the modem; by the latter's fault where so. */
  abstract void ended(String said, OptionalInt cause);

  /** It cannot go on for a reason of the modem's. */
  abstract void failed(String why);

  /** The core wants it to end. */
  abstract void hangUp();

  /** A sign of it. */
  final synchronized void sign(CallSign sign) {
    if (over) {
      return;
    }
    if (sign instanceof CallSign.Alerts) {
      alerts();
    } else if (sign instanceof CallSign.Connected) {
      answered();
    } else if (sign instanceof CallSign.Ended end) {
      ended(end.said(), end.cause());
    } else if (sign instanceof CallSign.Key key && connected) {
      services().key(id, key.key());
    }
  }

  /** What the list of current calls says. */
  final synchronized void listed(List<CurrentCall> calls) {
    Optional<CurrentCall> mine =
        calls.stream()
            .filter(call -> call.incoming() == incoming())
            .filter(call -> call.state() != CurrentCall.State.WAITING)
            .findFirst();
    misses = mine.isPresent() ? 0 : misses + 1;
    if (mine.isPresent()) {
      mine.flatMap(CurrentCall::sign).ifPresent(this::sign);
    } else if (misses >= MISSES && !over) {
      ended("no longer in the list of calls", OptionalInt.empty());
    }
  }

  /** Opens the audio port; on the modem's thread. */
  final void openAudio() throws IOException {
    Device device = modem.audio().orElseThrow(() -> new IOException("key 'audio' is empty"));
    Line line = device.open();
    try {
      InetAddress here = services().address();
      AudioPath.Ends ends = new AudioPath.Ends(here, new InetSocketAddress(here, port));
      attach(new AudioPath(modem.name(), line, ends, services().threads(), new Watch()));
    } catch (IOException e) {
      line.close();
      throw e;
    }
  }

  private synchronized void attach(AudioPath opened) {
    if (over) {
      opened.close();
    } else {
      audio = opened;
    }
  }

  /** The call is up: voice begins, and is waited for. */
  final void connect() {
    if (!connected) {
      connected = true;
      modem.later(modem.settles(), this::begin);
    }
  }

  private void begin(Talk talk) throws AtException {
    openPath(talk);
    synchronized (this) {
      if (over || audio == null) {
        return;
      }
      try {
        services().negotiated(id, audio.here());
        audio.begin();
      } catch (IOException e) {
        failed("no socket for its voice: " + e.getMessage());
      }
    }
    modem.after(services().timings().audio(), this::unheard);
  }

  /** Some say that they are connected before they are, and refuse it then. */
  private void openPath(Talk talk) throws AtException {
    for (String command : talk.calls().connected()) {
      AtReply reply = over || talking ? null : talk.ask(AtCommand.plain(command));
      if (reply != null && !reply.ok()) {
        LOG.debug("{}: {} was refused: {}", modem.name(), command, reply.error());
        modem.later(AGAIN, this::openPath);
        return;
      }
    }
  }

  private synchronized void unheard() {
    if (!over && !talking) {
      failed("answered, but no audio came from " + modem.audioName());
    }
  }

  private final class Watch implements AudioPath.Events {
    @Override
    public void heard() {
      synchronized (ModemCall.this) {
        if (!over) {
          talking = true;
          ModemCall.this.heard();
        }
      }
    }

    @Override
    public void lost(String cause) {
      synchronized (ModemCall.this) {
        if (!over) {
          failed(cause);
        }
      }
    }
  }

  final CallCommand legEnded(String cause) {
    return new LegEnded(id, services().now(), cause);
  }

  /**
   * It is over for the core: gives back what it had. Says the last word where there is one.
   *
   * @param hangUp the network does not know yet
   */
  final void end(Optional<CallCommand> last, boolean hangUp) {
    if (over) {
      return;
    }
    over = true;
    if (audio != null) {
      audio.close();
    }
    services().close(id);
    last.ifPresent(services()::submit);
    modem.clear(this, hangUp);
  }
}
