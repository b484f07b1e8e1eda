@NullMarked
package org.vigie.media.internal.srtp;

import org.jspecify.annotations.NullMarked;
