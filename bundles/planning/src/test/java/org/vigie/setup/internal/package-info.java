/** A key to the setup's own room. */
@NullMarked
package org.vigie.setup.internal;

import org.jspecify.annotations.NullMarked;
