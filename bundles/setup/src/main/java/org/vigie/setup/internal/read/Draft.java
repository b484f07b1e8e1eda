package org.vigie.setup.internal.read;

import java.util.List;
import java.util.Map;
import org.vigie.api.setup.Setup;

/**
 * A document as far as it could be read.
 *
 * @param exits where each policy leads, by its id
 */
public record Draft(Setup setup, List<Flow> flows, Map<String, List<Edge>> exits) {}
