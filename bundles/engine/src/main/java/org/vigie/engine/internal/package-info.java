/** Runs the calls: one decision at a time, written down before it shows. */
@NullMarked
package org.vigie.engine.internal;

import org.jspecify.annotations.NullMarked;
