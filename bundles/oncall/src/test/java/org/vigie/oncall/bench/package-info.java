/** Measures the planning calculation; run by hand, see README. */
@NullMarked
package org.vigie.oncall.bench;

import org.jspecify.annotations.NullMarked;
