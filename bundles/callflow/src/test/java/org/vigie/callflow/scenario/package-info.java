/** Calls told as stories, on a clock that leaps. */
@NullMarked
package org.vigie.callflow.scenario;

import org.jspecify.annotations.NullMarked;
