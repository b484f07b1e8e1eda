/** Plannings as they are changed, watched, told and proved. Who is on call is in {@code oncall}. */
@NullMarked
package org.vigie.api.planning;

import org.jspecify.annotations.NullMarked;
