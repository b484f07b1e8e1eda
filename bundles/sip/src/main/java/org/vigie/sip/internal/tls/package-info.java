/** TLS: certificates in and out, and why one is not taken. */
@NullMarked
package org.vigie.sip.internal.tls;

import org.jspecify.annotations.NullMarked;
