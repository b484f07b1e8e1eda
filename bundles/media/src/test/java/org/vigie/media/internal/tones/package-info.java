@NullMarked
package org.vigie.media.internal.tones;

import org.jspecify.annotations.NullMarked;
