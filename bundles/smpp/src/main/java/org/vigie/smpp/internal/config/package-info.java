/** Configuration values, read and checked. */
@NullMarked
package org.vigie.smpp.internal.config;

import org.jspecify.annotations.NullMarked;
