package org.vigie.api.call;

import java.util.Optional;
import org.vigie.api.number.PhoneNumber;

/**
 * One number of one person, to be rung at a level.
 *
 * @param person id; empty for a bare number
 */
public record Candidate(Optional<String> person, PhoneNumber number) {}
