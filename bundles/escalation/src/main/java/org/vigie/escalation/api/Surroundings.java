package org.vigie.escalation.api;

import java.time.Instant;
import org.vigie.api.setup.SetupIndex;
import org.vigie.oncall.api.OnCallResolver;

/**
 * All that an escalation may look at besides the search itself.
 *
 * @param now the instant of the decision
 * @param oncall made of the same setup
 * @param circumstances what else is going on
 */
public record Surroundings(
    Instant now, SetupIndex setup, OnCallResolver oncall, Circumstances circumstances) {}
