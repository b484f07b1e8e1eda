/** Trunks: configuration, trust, registration, keep-alive, state. */
@NullMarked
package org.vigie.sip.internal.trunk;

import org.jspecify.annotations.NullMarked;
