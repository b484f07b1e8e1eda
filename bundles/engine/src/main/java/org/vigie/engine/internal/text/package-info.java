/** Runs messages and alerts: one decision at a time, written down before it shows. */
@NullMarked
package org.vigie.engine.internal.text;

import org.jspecify.annotations.NullMarked;
