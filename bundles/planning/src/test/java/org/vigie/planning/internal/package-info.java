/** Tests of the room, with the real calculation and the real setup. */
@NullMarked
package org.vigie.planning.internal;

import org.jspecify.annotations.NullMarked;
