/** The newest log lines, for the console's Logs page. */
@NullMarked
package org.vigie.console.plugin.internal.log;

import org.jspecify.annotations.NullMarked;
