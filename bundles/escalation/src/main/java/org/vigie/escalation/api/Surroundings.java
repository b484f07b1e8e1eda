package org.vigie.escalation.api;

import java.time.Instant;
import java.util.function.Predicate;
import org.vigie.api.setup.SetupIndex;
import org.vigie.oncall.api.OnCallResolver;

/**
 * All that an escalation may look at besides the search itself.
 *
 * @param now the instant of the decision
 * @param oncall made of the same setup
 * @param busy says whether a person, by id, is occupied by another line call
 */
public record Surroundings(
    Instant now, SetupIndex setup, OnCallResolver oncall, Predicate<String> busy) {}
