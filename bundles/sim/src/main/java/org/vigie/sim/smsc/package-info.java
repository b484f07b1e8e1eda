/** An SMSC with subscribers who text and are texted, over SMPP 3.4; well-behaved or not. */
@NullMarked
package org.vigie.sim.smsc;

import org.jspecify.annotations.NullMarked;
