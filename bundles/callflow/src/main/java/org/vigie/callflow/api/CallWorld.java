package org.vigie.callflow.api;

import java.time.Instant;
import org.vigie.api.setup.SetupIndex;
import org.vigie.escalation.api.Circumstances;
import org.vigie.oncall.api.OnCallResolver;

/**
 * All that a decision may look at besides the call itself.
 *
 * @param now the instant of the decision
 * @param oncall made of the same setup
 * @param circumstances what else is going on
 */
public record CallWorld(
    Instant now, SetupIndex setup, OnCallResolver oncall, Circumstances circumstances) {}
