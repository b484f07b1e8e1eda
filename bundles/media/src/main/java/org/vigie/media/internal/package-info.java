/** The media plane as a component: its configuration, its health. */
@NullMarked
package org.vigie.media.internal;

import org.jspecify.annotations.NullMarked;
