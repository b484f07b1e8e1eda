/** What is promised of a call, sentence by sentence. */
@NullMarked
package org.vigie.callflow;

import org.jspecify.annotations.NullMarked;
