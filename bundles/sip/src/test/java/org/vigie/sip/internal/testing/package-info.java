/** Peers and surroundings for the tests of this bundle. */
@NullMarked
package org.vigie.sip.internal.testing;

import org.jspecify.annotations.NullMarked;
