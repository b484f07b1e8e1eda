/** Telephone numbers, their forms, and what may be dialled or presented. */
@NullMarked
package org.vigie.api.number;

import org.jspecify.annotations.NullMarked;
