@NullMarked
package org.vigie.sms.api;

import org.jspecify.annotations.NullMarked;
