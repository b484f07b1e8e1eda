package org.vigie.console.plugin.internal;

/**
 * What Hawtio asks of a plugin: the attributes that its {@code PluginServlet} reads, by these
 * names.
 */
public interface PluginMBean {
  /** Where the module's files are, from the server's root. */
  String getUrl();

  /** The module's global name, as its build gives it. */
  String getScope();

  /** The exposed module that is to be loaded. */
  String getModule();

  /** The file that tells what the module is made of. */
  String getRemoteEntryFileName();

  /** Whether the browser must ask anew for that file at each visit. */
  Boolean getBustRemoteEntryCache();

  /** The exported function to call. */
  String getPluginEntry();
}
