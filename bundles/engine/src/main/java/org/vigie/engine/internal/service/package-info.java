/**
 * Calls that users and timers ask for, and what is done with recordings when their time is over.
 */
@NullMarked
package org.vigie.engine.internal.service;

import org.jspecify.annotations.NullMarked;
