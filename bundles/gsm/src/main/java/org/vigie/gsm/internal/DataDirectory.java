package org.vigie.gsm.internal;

import java.nio.file.Path;
import java.util.Optional;

/** Where the appliance keeps its data: {@code VIGIE_DATA}, else Karaf's {@code data/vigie}. */
final class DataDirectory {
  private DataDirectory() {}

  static Path path() {
    return Optional.ofNullable(System.getenv("VIGIE_DATA"))
        .filter(name -> !name.isBlank())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("karaf.data", "data"), "vigie"));
  }
}
