/** REST over real HTTP. */
@NullMarked
package org.vigie.rest.internal;

import org.jspecify.annotations.NullMarked;
