/** Frames and codes of SMPP 3.4; what is in them is read and written by jSMPP. */
@NullMarked
package org.vigie.smpp.internal.pdu;

import org.jspecify.annotations.NullMarked;
