/** The clock, the threads, the doors between rooms, and the sum of all health. */
@NullMarked
package org.vigie.runtime;

import org.jspecify.annotations.NullMarked;
