/** Interventions, and the statements that they go into. */
@NullMarked
package org.vigie.planning.internal.work;

import org.jspecify.annotations.NullMarked;
