package org.vigie.api.setup;

import java.time.LocalTime;
import java.util.Optional;

/**
 * A line is called by the appliance itself, every day.
 *
 * @param line id
 * @param trunk by which it is called; empty: the first that works
 * @param at local wall time
 * @param keys pressed one after another where the line asks for them
 */
public record LineTestPlan(String line, Optional<String> trunk, LocalTime at, String keys) {}
