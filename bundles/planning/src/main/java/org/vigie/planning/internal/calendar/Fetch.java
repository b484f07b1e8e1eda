package org.vigie.planning.internal.calendar;

import java.io.IOException;

/** Reads a calendar from an address. */
interface Fetch {
  /**
   * @throws IOException where it cannot be had: says why, in plain English
   */
  byte[] read(String url) throws IOException, InterruptedException;
}
