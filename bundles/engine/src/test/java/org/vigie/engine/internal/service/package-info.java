@NullMarked
package org.vigie.engine.internal.service;

import org.jspecify.annotations.NullMarked;
