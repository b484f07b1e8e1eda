/** What no single place of a document can show: references, flows, overlaps. */
@NullMarked
package org.vigie.setup.internal.check;

import org.jspecify.annotations.NullMarked;
