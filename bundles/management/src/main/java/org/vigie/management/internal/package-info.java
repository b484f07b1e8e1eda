/** MBeans for Jolokia and Hawtio, and the first administrator. */
@NullMarked
package org.vigie.management.internal;

import org.jspecify.annotations.NullMarked;
