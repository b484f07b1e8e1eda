package org.vigie.gsm.internal.modem;

import java.nio.file.Path;
import java.time.InstantSource;
import org.vigie.api.number.Numbering;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.runtime.Threads;

/**
 * What modems need of the appliance.
 *
 * @param data where refused PINs are noted
 */
public record Surroundings(
    Threads threads,
    InstantSource clock,
    TextDoor texts,
    Numbering numbering,
    Path data,
    Timings timings) {}
