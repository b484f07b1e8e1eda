package org.vigie.api.setup;

import java.util.Optional;

/** Nobody is on call on purpose. */
public record ClosedPeriod(Period period, Optional<String> reason) {}
