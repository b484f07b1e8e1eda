/** GSM modems, by AT commands, as routes for short messages. */
@NullMarked
package org.vigie.gsm.internal;

import org.jspecify.annotations.NullMarked;
