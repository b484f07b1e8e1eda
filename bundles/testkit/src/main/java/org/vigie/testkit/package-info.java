/** What tests of several rooms share. Not shipped. */
@NullMarked
package org.vigie.testkit;

import org.jspecify.annotations.NullMarked;
