/** When something is due, and texts that are owed. */
@NullMarked
package org.vigie.planning.internal.run;

import org.jspecify.annotations.NullMarked;
