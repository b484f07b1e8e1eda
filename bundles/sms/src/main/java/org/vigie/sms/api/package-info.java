/** 3GPP 23.038 alphabets and 23.040 user data: how a text becomes short messages and back. */
@NullMarked
package org.vigie.sms.api;

import org.jspecify.annotations.NullMarked;
