package org.vigie.setup.internal;

import java.util.List;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.Setup;

/** A document that was read: a setup to be put in force where there are no faults. */
record Reading(Setup setup, List<Fault> faults, List<Fault> warnings) {}
