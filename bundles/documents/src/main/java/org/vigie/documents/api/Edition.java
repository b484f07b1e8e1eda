package org.vigie.documents.api;

import java.time.ZoneId;
import org.vigie.api.setup.Language;

/**
 * For whom a document is made.
 *
 * @param zone of the times in it
 */
public record Edition(Language language, ZoneId zone, Names names) {}
