package org.vigie.management.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The first administrator's password: from the environment, else made at random and written to a
 * file that only its owner may read. A default password does not exist.
 */
final class InitialPassword {
  static final String FILE = "initial-password";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /** Without letters and digits that are taken for one another on paper. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  /** 20 of 56 signs: 116 bits. */
  private static final int LENGTH = 20;

  private final Path etc;
  private final Optional<String> environment;

  InitialPassword(Path etc, Optional<String> environment) {
    this.etc = etc;
    this.environment = environment.filter(value -> !value.isBlank());
  }

  /** The password to set now; one that was made up is on disk when this returns. */
  String take() throws IOException {
    if (environment.isPresent()) {
      return environment.get();
    }
    String password = random();
    Path file = etc.resolve(FILE);
    Files.deleteIfExists(file);
    Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.write(file, (password + "\n").getBytes(StandardCharsets.UTF_8));
    return password;
  }

  /** Where to find the password, for the log. */
  String where() {
    return environment.isPresent() ? "VIGIE_ADMIN_PASSWORD" : "the file etc/" + FILE;
  }

  static void ownerOnly(Path file) throws IOException {
    Files.setPosixFilePermissions(file, OWNER_ONLY);
  }

  private static String random() {
    return new SecureRandom()
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
        .collect(Collectors.joining());
  }
}
