/**
 * A GSM modem with a SIM, as a peer that speaks AT on a pseudo-terminal or over TCP, and the
 * network behind it. Its PDUs are made and read by code of its own, not by what it tests.
 */
@NullMarked
package org.vigie.sim.modem;

import org.jspecify.annotations.NullMarked;
