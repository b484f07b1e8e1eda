/** An SMSC made of octets, and the surroundings of a route. */
@NullMarked
package org.vigie.smpp.internal.testing;

import org.jspecify.annotations.NullMarked;
