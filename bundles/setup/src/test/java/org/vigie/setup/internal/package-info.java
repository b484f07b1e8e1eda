/** The setup document: read, checked, written and put in force. */
@NullMarked
package org.vigie.setup.internal;

import org.jspecify.annotations.NullMarked;
