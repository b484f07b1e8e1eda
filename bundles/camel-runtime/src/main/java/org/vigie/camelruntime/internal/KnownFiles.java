package org.vigie.camelruntime.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers, over an update of this bundle, which route files there are: FileInstall hands a file
 * over once, and not again to an installer that comes back. Thread-safe.
 */
final class KnownFiles {

  private static final Logger LOG = LoggerFactory.getLogger(KnownFiles.class);

  private final Path list;

  /**
   * @param list the file that they are listed in, one path a line
   */
  KnownFiles(Path list) {
    this.list = list;
  }

  synchronized void add(File file) {
    TreeSet<String> known = read();
    if (known.add(file.getAbsolutePath())) {
      write(known);
    }
  }

  synchronized void remove(File file) {
    TreeSet<String> known = read();
    if (known.remove(file.getAbsolutePath())) {
      write(known);
    }
  }

  /** Those that are still there. */
  synchronized List<File> existing() {
    return read().stream().map(File::new).filter(File::isFile).toList();
  }

  private TreeSet<String> read() {
    try {
      return Files.exists(list) ? new TreeSet<>(Files.readAllLines(list)) : new TreeSet<>();
    } catch (IOException e) {
      LOG.warn(
          "The list of route files cannot be read ({}); after an update touch the files in deploy/",
          e.toString());
      return new TreeSet<>();
    }
  }

  private void write(TreeSet<String> known) {
    try {
      Files.write(list, known);
    } catch (IOException e) {
      LOG.warn(
          "The list of route files cannot be written ({}); after an update touch the files in deploy/",
          e.toString());
    }
  }
}
