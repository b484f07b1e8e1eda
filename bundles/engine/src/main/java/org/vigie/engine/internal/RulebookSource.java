package org.vigie.engine.internal;

/** Gives the components of this bundle the one rulebook. */
public interface RulebookSource {
  /** Always the same one. */
  Rulebook rulebook();
}
