/** The configuration files of modems, read and checked. */
@NullMarked
package org.vigie.gsm.internal.config;

import org.jspecify.annotations.NullMarked;
