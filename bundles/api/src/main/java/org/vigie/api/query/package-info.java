/** Questions that REST, shell and console ask. */
@NullMarked
package org.vigie.api.query;

import org.jspecify.annotations.NullMarked;
