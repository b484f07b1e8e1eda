package org.vigie.api.call;

/**
 * One trunk tried for an attempt.
 *
 * @param cause SIP status and reason, or what was missing; empty for the one that worked
 */
public record Try(String trunk, String cause) {}
