/** Whom to ring next: levels, candidates, strategies, as pure functions. */
@NullMarked
package org.vigie.escalation.api;

import org.jspecify.annotations.NullMarked;
