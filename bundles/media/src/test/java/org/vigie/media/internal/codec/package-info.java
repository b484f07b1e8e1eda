@NullMarked
package org.vigie.media.internal.codec;

import org.jspecify.annotations.NullMarked;
