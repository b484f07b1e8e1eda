/** Who is on call, as an answer. */
@NullMarked
package org.vigie.api.oncall;

import org.jspecify.annotations.NullMarked;
