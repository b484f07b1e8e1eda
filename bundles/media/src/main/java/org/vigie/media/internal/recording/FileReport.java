package org.vigie.media.internal.recording;

import java.util.Optional;

/** Who is told, once, what became of something that was written to the disk. */
public interface FileReport {
  /**
   * Nothing more is written; called by the thread that writes.
   *
   * @param kept there is a file
   * @param fault why it is not whole; empty: it is, or there was nothing to keep
   */
  void closed(boolean kept, Optional<String> fault);
}
