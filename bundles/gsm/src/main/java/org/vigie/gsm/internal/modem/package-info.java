/** A modem from opening its line to losing it, and the SMS route that it is. */
@NullMarked
package org.vigie.gsm.internal.modem;

import org.jspecify.annotations.NullMarked;
