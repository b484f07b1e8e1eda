/** The ports of the store: journal, call log, setup. */
@NullMarked
package org.vigie.api.store;

import org.jspecify.annotations.NullMarked;
