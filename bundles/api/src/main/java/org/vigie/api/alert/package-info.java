/** An alert as data: what happened, and what remains. */
@NullMarked
package org.vigie.api.alert;

import org.jspecify.annotations.NullMarked;
