/** The demonstration: one call told line by line. */
@NullMarked
package org.vigie.sim.demo;

import org.jspecify.annotations.NullMarked;
