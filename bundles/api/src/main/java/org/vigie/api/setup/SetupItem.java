package org.vigie.api.setup;

/**
 * One thing of the setup document.
 *
 * @param section {@code persons}, {@code teams}, {@code policies}, {@code lines}, {@code customers}
 *     or {@code settings}
 * @param id of the thing; a contract number for customers, empty for settings
 */
public record SetupItem(String section, String id) {}
