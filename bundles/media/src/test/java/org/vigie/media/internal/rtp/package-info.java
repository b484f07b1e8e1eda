@NullMarked
package org.vigie.media.internal.rtp;

import org.jspecify.annotations.NullMarked;
