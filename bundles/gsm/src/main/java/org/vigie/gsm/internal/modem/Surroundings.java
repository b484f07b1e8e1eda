package org.vigie.gsm.internal.modem;

import java.nio.file.Path;
import java.time.InstantSource;
import org.vigie.api.number.Numbering;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.runtime.Threads;
import org.vigie.gsm.internal.voice.VoiceServices;

/**
 * What modems need of the appliance.
 *
 * @param data where refused PINs are noted
 * @param voice what calls need
 */
public record Surroundings(
    Threads threads,
    InstantSource clock,
    TextDoor texts,
    Numbering numbering,
    Path data,
    Timings timings,
    VoiceServices voice) {}
