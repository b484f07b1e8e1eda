package org.vigie.oncall.internal.fair;

/**
 * What one participant starts with.
 *
 * @param weight more than 0
 * @param before as levelled for newcomers
 */
record Share(String person, double weight, Load before) {}
