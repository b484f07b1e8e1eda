package org.vigie.gsm.internal.modem;

import java.time.Duration;

/**
 * How patient we are.
 *
 * @param reply for the reply to a command that the modem can answer by itself
 * @param slow for one that takes the SIM or the storages; from the last line on
 * @param silence without a reply for so long, a modem is reset
 * @param starting how long one that has been opened may take until its first reply
 * @param sending for the network to take a message
 * @param look how often the network is asked for
 * @param drain how often the storages are looked into without having been told of anything
 * @param reopen between two tries to open the line
 * @param again between two tries of what the store or the SIM refused for now
 */
public record Timings(
    Duration reply,
    Duration slow,
    Duration silence,
    Duration starting,
    Duration sending,
    Duration look,
    Duration drain,
    Duration reopen,
    Duration again) {

  /**
   * Those of the appliance: silent for 15 s and used again within 90 s, plugged in and within 60 s.
   */
  public static final Timings USUAL =
      new Timings(
          Duration.ofSeconds(5),
          Duration.ofSeconds(12),
          Duration.ofSeconds(15),
          Duration.ofSeconds(25),
          Duration.ofSeconds(40),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(3),
          Duration.ofSeconds(5));
}
