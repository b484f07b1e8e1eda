/** Configuration values, read and checked. */
@NullMarked
package org.vigie.sip.internal.config;

import org.jspecify.annotations.NullMarked;
