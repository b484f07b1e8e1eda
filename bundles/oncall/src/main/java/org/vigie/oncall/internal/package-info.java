/** Rotations, windows, fixed plans and overrides, compiled for quick answers. */
@NullMarked
package org.vigie.oncall.internal;

import org.jspecify.annotations.NullMarked;
