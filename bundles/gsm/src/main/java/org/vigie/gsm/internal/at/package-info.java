/**
 * The AT command language (3GPP TS 27.007, 27.005; ITU-T V.250): bytes to lines, commands and
 * replies.
 */
@NullMarked
package org.vigie.gsm.internal.at;

import org.jspecify.annotations.NullMarked;
