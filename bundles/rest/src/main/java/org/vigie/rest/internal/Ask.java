package org.vigie.rest.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigie.api.security.Identity;
import org.vigie.api.setup.Author;

/**
 * One request, logged in.
 *
 * @param identity empty where the resource is open to all and nobody logged in
 * @param path the parts of the path that stand for something, in order
 */
record Ask(HttpServletRequest http, Optional<Identity> identity, List<String> path, Query query) {
  private static final long MAX_DRAINED = 256L * 1024 * 1024;
  private static final int BUFFER = 64 * 1024;

  boolean has(String role) {
    return identity.map(who -> who.roles().contains(role)).orElse(false);
  }

  String user() {
    return identity.map(Identity::user).orElse("");
  }

  /** The address by which the client reached us, of another path. */
  String address(String path) {
    String asked = http.getRequestURL().toString();
    int own = asked.length() - Optional.ofNullable(http.getPathInfo()).orElse("").length();
    return asked.substring(0, own) + path;
  }

  /** Who the audit names. */
  Author author() {
    return new Author(user(), "rest " + http.getRemoteAddr());
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(http.getHeader(name));
  }

  /** The media type of the body without parameters, in lower case. */
  Optional<String> contentType() {
    return Optional.ofNullable(http.getContentType())
        .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }

  /** All of the body, which has {@code max} bytes at most. */
  byte[] body(int max) throws IOException {
    if (http.getContentLengthLong() > max) {
      throw tooLarge(max);
    }
    byte[] body = http.getInputStream().readNBytes(max + 1);
    if (body.length > max) {
      throw tooLarge(max);
    }
    return body;
  }

  /** Lets the client finish, within reason: one that is cut off in mid-body never reads why. */
  private Problem tooLarge(int max) throws IOException {
    byte[] buffer = new byte[BUFFER];
    InputStream rest = http.getInputStream();
    long left = MAX_DRAINED;
    int read = rest.read(buffer);
    while (read >= 0 && left > 0) {
      left -= read;
      read = rest.read(buffer);
    }
    return new Problem(413, "the document is larger than " + size(max));
  }

  private static String size(int bytes) {
    int kilobytes = bytes / 1024;
    return kilobytes % 1024 == 0 ? kilobytes / 1024 + " MB" : kilobytes + " KB";
  }
}
