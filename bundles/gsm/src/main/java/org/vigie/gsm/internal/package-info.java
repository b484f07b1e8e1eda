/** GSM modems by AT commands. */
@NullMarked
package org.vigie.gsm.internal;

import org.jspecify.annotations.NullMarked;
