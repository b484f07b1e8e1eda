/** Who asks, and with which roles. */
@NullMarked
package org.vigie.api.security;

import org.jspecify.annotations.NullMarked;
