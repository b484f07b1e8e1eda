/** What several kinds of documents share. */
@NullMarked
package org.vigie.documents.internal;

import org.jspecify.annotations.NullMarked;
