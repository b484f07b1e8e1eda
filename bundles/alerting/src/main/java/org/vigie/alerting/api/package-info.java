/** Pure: an alert from the text that raised it to its close. */
@NullMarked
package org.vigie.alerting.api;

import org.jspecify.annotations.NullMarked;
