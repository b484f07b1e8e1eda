package org.vigie.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sound on the disk as an answer, by parts where the client asks for one (RFC 9110, 14.2):
 * telephones of one maker play nothing else. Somebody who opens the link of an SMS sees the
 * browser's own player, which our usual policy would keep from loading the sound.
 */
final class SoundFile {
  private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,12})-([0-9]{0,12})");
  private static final int UNSATISFIABLE = 416;
  private static final int PARTIAL = 206;
  private static final int BUFFER = 64 * 1024;
  private static final Map<String, String> HEADERS =
      Map.of(
          "Accept-Ranges",
          "bytes",
          "Content-Security-Policy",
          "default-src 'none'; media-src 'self'; frame-ancestors 'none'");

  private final Path file;
  private final long length;

  private SoundFile(Path file, long length) {
    this.file = file;
    this.length = length;
  }

  /**
   * @param gone what is said where the file was erased in between
   */
  static Answer answer(Ask ask, Path file, Problem gone) {
    try {
      return new SoundFile(file, Files.size(file)).answer(ask);
    } catch (NoSuchFileException erased) {
      throw gone;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer answer(Ask ask) {
    Optional<Matcher> range =
        ask.header("Range").map(RANGE::matcher).filter(Matcher::matches).filter(this::says);
    return range.map(this::part).orElseGet(() -> part(200, 0, length, HEADERS));
  }

  /** What is no range of ours is as if it were not there. */
  private boolean says(Matcher range) {
    return !range.group(1).isEmpty() || !range.group(2).isEmpty();
  }

  private Answer part(Matcher range) {
    boolean suffix = range.group(1).isEmpty();
    long named = number(range.group(2), length - 1);
    long from = suffix ? Math.max(0, length - named) : number(range.group(1), 0);
    long last = suffix ? length - 1 : Math.min(length - 1, named);
    if (from >= length || last < from) {
      throw new Problem(
          UNSATISFIABLE,
          "the sound has %d bytes".formatted(length),
          List.of(),
          Map.of("Content-Range", "bytes */" + length));
    }
    Map<String, String> headers = new LinkedHashMap<>(HEADERS);
    headers.put("Content-Range", "bytes %d-%d/%d".formatted(from, last, length));
    return part(PARTIAL, from, last - from + 1, headers);
  }

  private static long number(String digits, long other) {
    return digits.isEmpty() ? other : Long.parseLong(digits);
  }

  private Answer part(int status, long from, long size, Map<String, String> headers) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("Content-Length", String.valueOf(size));
    return new Answer(status, "audio/wav", new Answer.Streamed(out -> copy(from, size, out)), all);
  }

  private void copy(long from, long size, OutputStream out) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(from);
      byte[] buffer = new byte[BUFFER];
      long left = size;
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new IOException("the sound is shorter than it was");
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }
}
