package org.vigie.api.setup;

import java.time.LocalDate;
import java.util.Optional;

/** A day that counts as a public holiday in windows and statements, though the law knows it not. */
public record ExceptionalDay(LocalDate on, Optional<String> name) {}
