package org.vigie.engine.internal.text;

/** Gives the components of this bundle the voice calls of alerts. */
public interface AlertCallsSource {
  /** Always the same ones. */
  AlertCalls alertCalls();
}
