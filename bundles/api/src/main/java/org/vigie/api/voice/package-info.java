/** The ports of voice: trunks and legs (signalling), media, speech. */
@NullMarked
package org.vigie.api.voice;

import org.jspecify.annotations.NullMarked;
