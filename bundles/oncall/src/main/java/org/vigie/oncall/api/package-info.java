/** Who is on call: the one calculation, and the reading of local wall time that it rests on. */
@NullMarked
package org.vigie.oncall.api;

import org.jspecify.annotations.NullMarked;
