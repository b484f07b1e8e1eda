/** What is promised of an escalation. */
@NullMarked
package org.vigie.escalation;

import org.jspecify.annotations.NullMarked;
