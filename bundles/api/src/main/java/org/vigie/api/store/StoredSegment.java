package org.vigie.api.store;

import org.vigie.api.text.TextSegment;

/**
 * One part of a long message that is not complete yet.
 *
 * @param id a ULID
 */
public record StoredSegment(String id, TextSegment segment) {}
