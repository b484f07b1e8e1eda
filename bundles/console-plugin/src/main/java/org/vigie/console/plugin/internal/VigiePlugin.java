package org.vigie.console.plugin.internal;

/**
 * Vigie's plugin; the names are those in {@code web/rspack.config.mjs} and {@code
 * web/src/plugin.ts}.
 */
final class VigiePlugin implements PluginMBean {
  /** Where the files are served. */
  static final String URL = "/vigie-console";

  @Override
  public String getUrl() {
    return URL;
  }

  @Override
  public String getScope() {
    return "vigie";
  }

  @Override
  public String getModule() {
    return "./plugin";
  }

  @Override
  public String getRemoteEntryFileName() {
    return "remoteEntry.js";
  }

  @Override
  public Boolean getBustRemoteEntryCache() {
    return true;
  }

  @Override
  public String getPluginEntry() {
    return "plugin";
  }
}
