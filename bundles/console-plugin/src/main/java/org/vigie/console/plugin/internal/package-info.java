/** Tells the Hawtio console of Vigie's plugin, and serves its files. */
@NullMarked
package org.vigie.console.plugin.internal;

import org.jspecify.annotations.NullMarked;
