/** A SIP carrier and the telephones behind it, as an ordinary peer. */
@NullMarked
package org.vigie.sim.carrier;

import org.jspecify.annotations.NullMarked;
