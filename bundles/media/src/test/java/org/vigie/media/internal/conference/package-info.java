@NullMarked
package org.vigie.media.internal.conference;

import org.jspecify.annotations.NullMarked;
