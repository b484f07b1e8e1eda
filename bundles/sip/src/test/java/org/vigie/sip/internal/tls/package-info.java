/** Tests of certificates and keys. */
@NullMarked
package org.vigie.sip.internal.tls;

import org.jspecify.annotations.NullMarked;
