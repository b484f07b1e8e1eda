/** The setup document as values: persons, teams, plannings, policies and lines. */
@NullMarked
package org.vigie.api.setup;

import org.jspecify.annotations.NullMarked;
