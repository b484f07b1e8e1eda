/** Session timers (RFC 4028). */
@NullMarked
package org.vigie.sip.internal.refresh;

import org.jspecify.annotations.NullMarked;
