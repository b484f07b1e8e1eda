/** A call as a pure state machine: what the engine runs. */
@NullMarked
package org.vigie.callflow.api;

import org.jspecify.annotations.NullMarked;
