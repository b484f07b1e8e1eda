@NullMarked
package org.vigie.media.internal.plane;

import org.jspecify.annotations.NullMarked;
