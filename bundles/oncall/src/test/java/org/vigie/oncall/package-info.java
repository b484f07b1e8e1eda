/** Tests of the planning calculation. */
@NullMarked
package org.vigie.oncall;

import org.jspecify.annotations.NullMarked;
