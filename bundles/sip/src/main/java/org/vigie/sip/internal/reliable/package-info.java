/** Reliable provisional responses (RFC 3262). */
@NullMarked
package org.vigie.sip.internal.reliable;

import org.jspecify.annotations.NullMarked;
