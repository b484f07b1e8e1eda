/** RTP and RTCP (RFC 3550), keys (RFC 4733), quality (ITU-T G.107): no sockets, no threads. */
@NullMarked
package org.vigie.media.internal.rtp;

import org.jspecify.annotations.NullMarked;
