/** The way to the modem: a serial device, or TCP. */
@NullMarked
package org.vigie.gsm.internal.line;

import org.jspecify.annotations.NullMarked;
