package org.vigie.api.setup;

/**
 * What is wrong, or worth a warning, at one place of a document.
 *
 * @param path a JSON Pointer (RFC 6901)
 * @param reason what is wrong and what would be right
 */
public record Fault(String path, String reason) {}
