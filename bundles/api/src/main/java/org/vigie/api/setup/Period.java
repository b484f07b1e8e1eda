package org.vigie.api.setup;

/** A span: inclusive where its ends are dates, half-open where they are date-times. */
public record Period(Boundary from, Boundary to) {}
