package org.vigie.api.setup;

/**
 * Who changes something, and from where, as the audit keeps it.
 *
 * @param who a user's name, or the id of a person
 * @param origin where it came from: {@code rest 192.0.2.7}, {@code shell}, {@code sms +33…}
 */
public record Author(String who, String origin) {}
