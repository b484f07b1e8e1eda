/** What Vigie adds to the stock Hawtio console on the server's side. */
@NullMarked
package org.vigie.console.internal;

import org.jspecify.annotations.NullMarked;
