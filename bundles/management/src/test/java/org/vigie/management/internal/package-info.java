/** MBeans in a real MBean server; the first boot on real files. */
@NullMarked
package org.vigie.management.internal;

import org.jspecify.annotations.NullMarked;
