package org.vigie.callflow.api;

import java.time.Instant;
import java.util.function.Predicate;
import org.vigie.api.setup.SetupIndex;
import org.vigie.oncall.api.OnCallResolver;

/**
 * All that a decision may look at besides the call itself.
 *
 * @param now the instant of the decision
 * @param oncall made of the same setup
 * @param busy says whether a person, by id, is occupied by another line call
 */
public record CallWorld(
    Instant now, SetupIndex setup, OnCallResolver oncall, Predicate<String> busy) {}
