/** The commands in a real Karaf shell. */
@NullMarked
package org.vigie.shell.internal;

import org.jspecify.annotations.NullMarked;
