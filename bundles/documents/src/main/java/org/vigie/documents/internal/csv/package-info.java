/** Tables. */
@NullMarked
package org.vigie.documents.internal.csv;

import org.jspecify.annotations.NullMarked;
