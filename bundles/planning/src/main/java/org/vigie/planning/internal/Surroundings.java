package org.vigie.planning.internal;

import java.time.InstantSource;
import org.vigie.api.query.AuditLog;
import org.vigie.api.query.Calls;
import org.vigie.api.query.Texts;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.runtime.Threads;
import org.vigie.api.setup.SetupService;
import org.vigie.api.store.PlanningStore;

/** What the room needs of the others. */
public record Surroundings(
    SetupService setups,
    PlanningStore store,
    TextDoor door,
    Calls calls,
    Texts texts,
    AuditLog audit,
    InstantSource clock,
    Threads threads) {}
