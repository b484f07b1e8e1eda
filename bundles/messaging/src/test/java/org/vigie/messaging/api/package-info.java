@NullMarked
package org.vigie.messaging.api;

import org.jspecify.annotations.NullMarked;
