/** Pages. */
@NullMarked
package org.vigie.documents.internal.pdf;

import org.jspecify.annotations.NullMarked;
