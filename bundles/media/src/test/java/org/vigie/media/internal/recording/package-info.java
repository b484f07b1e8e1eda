@NullMarked
package org.vigie.media.internal.recording;

import org.jspecify.annotations.NullMarked;
