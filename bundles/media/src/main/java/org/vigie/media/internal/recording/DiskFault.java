package org.vigie.media.internal.recording;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** What a disk has against a file, for those whom its path tells nothing. */
public final class DiskFault {
  private DiskFault() {}

  /** In plain English, without a path. */
  public static String words(IOException fault) {
    if (fault instanceof AccessDeniedException) {
      return "the folder may not be written to";
    } else if (fault instanceof FileSystemException ofFile) {
      String reason = ofFile.getReason();
      return reason == null ? "the folder cannot be used" : reason;
    }
    String message = fault.getMessage();
    return message == null ? "the disk does not take it" : message;
  }
}
