package org.vigie.camelruntime.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/**
 * Makes, names and publishes the Camel context while the bundle runs. What it registers, the
 * framework withdraws before {@link #stop}.
 */
public final class CamelRuntimeActivator implements BundleActivator {

  /** {@code felix.fileinstall.active.level} of etc/org.apache.felix.fileinstall-deploy.cfg. */
  private static final int FILE_INSTALL_LEVEL = 80;

  private @Nullable DefaultCamelContext context;

  @Override
  public void start(BundleContext bundle) throws Exception {
    ClassLoader loader = CamelRuntimeActivator.class.getClassLoader();
    DefaultCamelContext started =
        Tccl.with(
            loader,
            () -> {
              DefaultCamelContext made = ContextFactory.create(loader);
              made.start();
              return made;
            });
    context = started;
    RouteFiles files = new RouteFiles(started, loader);
    retryWhenComponentsCome(started, files);
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put("camel.context.name", ContextFactory.NAME);
    bundle.registerService(CamelContext.class, started, properties);
    RouteFileInstaller installer =
        new RouteFileInstaller(files, new KnownFiles(bundle.getDataFile("route-files").toPath()));
    if (isUpdate(bundle)) {
      installer.resume();
    }
    bundle.registerService(ArtifactInstaller.class, installer, null);
  }

  /**
   * At boot FileInstall will hand every file over itself, once the start level is up to its own.
   */
  private static boolean isUpdate(BundleContext bundle) {
    FrameworkStartLevel level = bundle.getBundle(0).adapt(FrameworkStartLevel.class);
    return level.getStartLevel() >= FILE_INSTALL_LEVEL;
  }

  @Override
  public void stop(BundleContext bundle) {
    DefaultCamelContext stopping = context;
    context = null;
    if (stopping != null) {
      stopping.stop();
    }
  }

  /** On a thread of its own: the caller is in the middle of adding the component. */
  static void retryWhenComponentsCome(DefaultCamelContext context, RouteFiles files) {
    ExecutorService thread =
        context.getExecutorServiceManager().newSingleThreadExecutor(files, "RouteFiles");
    context.addLifecycleStrategy(
        new LifecycleStrategySupport() {
          @Override
          public void onComponentAdd(String name, Component component) {
            if (!thread.isShutdown()) {
              thread.execute(files::retry);
            }
          }
        });
  }
}
