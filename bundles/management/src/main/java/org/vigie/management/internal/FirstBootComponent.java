package org.vigie.management.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.karaf.jaas.config.JaasRealm;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vigie.api.runtime.Threads;

/** Runs the first boot's work; binds realms as they come. */
@Component(
    service = {},
    immediate = true)
public final class FirstBootComponent {
  private final ScheduledExecutorService executor;
  private final FirstBoot boot;

  @Activate
  public FirstBootComponent(@Reference Threads threads) {
    executor = threads.scheduler("first-boot", 1);
    InitialPassword password =
        new InitialPassword(
            Path.of(System.getProperty("karaf.etc", "etc")),
            Optional.ofNullable(System.getenv("VIGIE_ADMIN_PASSWORD")));
    boot = new FirstBoot(new FirstAdministrator(password), executor);
    boot.start();
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addRealm(JaasRealm realm) {
    boot.add(realm);
  }

  void removeRealm(JaasRealm realm) {
    boot.remove(realm);
  }

  @Deactivate
  void close() {
    executor.shutdownNow();
  }
}
