/** SMS routes by SMPP 3.4. */
@NullMarked
package org.vigie.smpp.internal;

import org.jspecify.annotations.NullMarked;
