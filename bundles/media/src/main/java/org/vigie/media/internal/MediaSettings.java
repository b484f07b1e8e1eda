package org.vigie.media.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The configuration, validated.
 *
 * @param address to receive on; null for all
 * @param firstPort of the range
 * @param lastPort of the range, included
 * @param speech name or path of the text-to-speech program
 * @param directory for speech
 * @param voicemail for messages
 * @param recordings for conversations
 * @param sounds for what is uploaded
 */
record MediaSettings(
    @Nullable InetAddress address,
    int firstPort,
    int lastPort,
    Optional<String> speech,
    Path directory,
    Path voicemail,
    Path recordings,
    Path sounds) {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,5})\\s*-\\s*(\\d{1,5})");
  private static final int LEAST_PORT = 1024;
  private static final int LAST_PORT = 65535;

  /** A value that cannot be used; the message names file, key and reason. */
  static final class Invalid extends Exception {
    private static final long serialVersionUID = 1L;

    Invalid(String key, String reason) {
      super("etc/org.vigie.media.cfg: " + key + ": " + reason);
    }
  }

  static MediaSettings of(MediaConfig config) throws Invalid {
    Matcher range = RANGE.matcher(config.ports().trim());
    if (!range.matches()) {
      throw new Invalid("ports", "'" + config.ports() + "' is no range such as 20000-23999");
    }
    int first = Integer.parseInt(range.group(1));
    int last = Integer.parseInt(range.group(2));
    if (first < LEAST_PORT || last > LAST_PORT || last - first - (first & 1) < 1) {
      throw new Invalid("ports", "must be from 1024 to 65535, with two ports at least");
    }
    Optional<String> speech = Optional.of(config.speech().trim()).filter(s -> !s.isEmpty());
    return new MediaSettings(
        address(config.address().trim()),
        first,
        last,
        speech,
        folder("directory", config.directory(), "speech"),
        folder("voicemail", config.voicemail(), "voicemail"),
        folder("recordings", config.recordings(), "recordings"),
        folder("sounds", config.sounds(), "sounds"));
  }

  /** Says whether the ports are the same as in another configuration. */
  boolean samePorts(MediaSettings other) {
    return Objects.equals(address, other.address)
        && firstPort == other.firstPort
        && lastPort == other.lastPort;
  }

  private static @Nullable InetAddress address(String text) throws Invalid {
    if (text.isEmpty()) {
      return null;
    }
    try {
      InetAddress address = InetAddress.getByName(text);
      if (!address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) == null) {
        throw new Invalid("address", "no network interface of this machine has " + text);
      }
      return address.isAnyLocalAddress() ? null : address;
    } catch (IOException e) {
      throw new Invalid("address", "'" + text + "' is no address");
    }
  }

  private static Path folder(String key, String text, String usual) throws Invalid {
    try {
      return text.isBlank()
          ? Path.of(System.getProperty("karaf.data", "data"), "vigie", usual)
          : Path.of(text.trim());
    } catch (InvalidPathException e) {
      throw new Invalid(key, "'" + text + "' is no path");
    }
  }
}
