/** The commands of the shell's namespace {@code vigie}. */
@NullMarked
package org.vigie.shell.internal;

import org.jspecify.annotations.NullMarked;
