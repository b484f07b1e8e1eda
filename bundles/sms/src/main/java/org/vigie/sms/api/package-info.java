/**
 * Short messages as octets: alphabets (3GPP TS 23.038), headers and parts (3GPP TS 23.040).
 * Everything here is pure and thread-safe.
 */
@NullMarked
package org.vigie.sms.api;

import org.jspecify.annotations.NullMarked;
