/** Session descriptions: offer and answer. */
@NullMarked
package org.vigie.sip.internal.sdp;

import org.jspecify.annotations.NullMarked;
