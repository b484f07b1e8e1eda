/** Pure: a message on its way out, a long message put together again. */
@NullMarked
package org.vigie.messaging.api;

import org.jspecify.annotations.NullMarked;
