/** Threads, and the doors by which commands and effects pass between rooms. */
@NullMarked
package org.vigie.api.runtime;

import org.jspecify.annotations.NullMarked;
