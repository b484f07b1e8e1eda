/** Where SIP domains are (RFC 3263). */
@NullMarked
package org.vigie.sip.internal.dns;

import org.jspecify.annotations.NullMarked;
