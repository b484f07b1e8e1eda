package org.vigie.api.setup;

import java.util.Optional;

/** A person is away: planning them warns, and changes nothing else. */
public record Absence(String person, Period period, Optional<String> reason) {}
