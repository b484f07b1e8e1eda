/** Digest authentication (RFC 7616, RFC 8760). */
@NullMarked
package org.vigie.sip.internal.digest;

import org.jspecify.annotations.NullMarked;
