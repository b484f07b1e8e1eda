@NullMarked
package org.vigie.alerting.internal;

import org.jspecify.annotations.NullMarked;
