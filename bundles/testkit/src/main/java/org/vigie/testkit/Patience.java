package org.vigie.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** How long tests wait for what must come: a loaded machine is slow, not wrong. */
public final class Patience implements BeforeAllCallback {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Override
  public void beforeAll(ExtensionContext test) {
    Awaitility.setDefaultTimeout(PATIENCE);
  }
}
