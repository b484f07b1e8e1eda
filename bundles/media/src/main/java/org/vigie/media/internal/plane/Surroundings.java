package org.vigie.media.internal.plane;

import java.time.InstantSource;
import org.vigie.api.runtime.CommandDoor;

/** What every leg needs of the rest. */
record Surroundings(CommandDoor door, InstantSource clock, Figures figures, VoiceQuality quality) {}
