@NullMarked
package org.vigie.media.internal.sound;

import org.jspecify.annotations.NullMarked;
