/** REST under {@code /api/v1}: a door to queries and to the setup, with logins and roles. */
@NullMarked
package org.vigie.rest.internal;

import org.jspecify.annotations.NullMarked;
