package org.vigie.sim.smsc;

/**
 * A text as a subscriber reads it, put together where it came in parts.
 *
 * @param from in E.164 form where it is a number
 * @param nanos when its last part came, by {@link System#nanoTime()}
 */
public record Text(String from, String to, String text, long nanos) {}
