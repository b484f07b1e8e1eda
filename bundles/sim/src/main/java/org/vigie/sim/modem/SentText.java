package org.vigie.sim.modem;

/**
 * A text that somebody's phone shows.
 *
 * @param to the number it went to
 */
public record SentText(String to, String text) {}
