package org.vigie.oncall.internal.warning;

import org.vigie.oncall.api.Span;

/** A run of shifts of a person at a rank with nobody else between, whatever the reasons are. */
record Duty(String team, int rank, String person, Span span) {}
