package org.vigie.setup.internal;

import java.util.OptionalLong;
import org.vigie.api.setup.Author;

/**
 * Under which terms a change is made.
 *
 * @param action for the audit, in plain English
 * @param ifRevision refused where another is in force; empty: whatever is
 */
record Terms(String action, OptionalLong ifRevision, Author author) {}
