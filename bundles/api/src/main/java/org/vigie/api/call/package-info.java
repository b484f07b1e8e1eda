/**
 * A call as data: what comes in (commands), what happened (events), what is owed (effects), what
 * remains (record).
 */
@NullMarked
package org.vigie.api.call;

import org.jspecify.annotations.NullMarked;
