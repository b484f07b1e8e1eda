package org.vigie.smpp.internal;

import java.time.InstantSource;
import org.vigie.api.number.Numbering;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.runtime.Threads;

/** What the routes need of the appliance. */
record Surroundings(
    Threads threads, InstantSource clock, TextDoor door, Numbering numbering, RouteNames names) {}
