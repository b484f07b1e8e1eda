/** SRTP and SRTCP (RFC 3711): AES in counter mode, HMAC-SHA1. No sockets, no threads. */
@NullMarked
package org.vigie.media.internal.srtp;

import org.jspecify.annotations.NullMarked;
