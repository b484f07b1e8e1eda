@NullMarked
package org.vigie.media.internal;

import org.jspecify.annotations.NullMarked;
