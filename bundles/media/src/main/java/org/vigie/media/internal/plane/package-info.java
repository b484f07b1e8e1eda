/** Endpoints, event loops, bridges. */
@NullMarked
package org.vigie.media.internal.plane;

import org.jspecify.annotations.NullMarked;
