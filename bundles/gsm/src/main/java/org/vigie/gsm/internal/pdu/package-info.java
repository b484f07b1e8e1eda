/** Short messages as a modem has them (3GPP TS 23.040). */
@NullMarked
package org.vigie.gsm.internal.pdu;

import org.jspecify.annotations.NullMarked;
