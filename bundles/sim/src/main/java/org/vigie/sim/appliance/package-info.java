/** The real distribution as a process of its own: started, asked, stopped, killed. */
@NullMarked
package org.vigie.sim.appliance;

import org.jspecify.annotations.NullMarked;
