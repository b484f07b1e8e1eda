/**
 * What three voices or more need to hear one another: a jitter buffer that adapts, concealment of
 * what is missing, and the sum of all others.
 */
@NullMarked
package org.vigie.media.internal.conference;

import org.jspecify.annotations.NullMarked;
