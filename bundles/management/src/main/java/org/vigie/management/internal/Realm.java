package org.vigie.management.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.apache.karaf.jaas.modules.BackingEngine;
import org.apache.karaf.jaas.modules.properties.PropertiesBackingEngineFactory;

/** The users file of Karaf's realm, as its login module is configured. */
final class Realm {
  static final String NAME = "karaf";
  private static final PropertiesBackingEngineFactory FACTORY =
      new PropertiesBackingEngineFactory();

  private final Map<String, ?> options;

  private Realm(Map<String, ?> options) {
    this.options = options;
  }

  /** The part of a realm that keeps its users in a file; empty where it has none. */
  static Optional<Realm> of(JaasRealm realm) {
    return Arrays.stream(realm.getEntries())
        .<Map<String, ?>>map(AppConfigurationEntry::getOptions)
        .filter(
            options ->
                FACTORY.getModuleClass().equals(options.get(ProxyLoginModule.PROPERTY_MODULE)))
        .findFirst()
        .map(Realm::new);
  }

  /** Without encryption a password would be written in clear. */
  boolean encrypts() {
    return Boolean.parseBoolean(String.valueOf(options.get("encryption.enabled")));
  }

  Path file() {
    return Path.of(String.valueOf(options.get("users")));
  }

  BackingEngine users() {
    return FACTORY.build(options);
  }
}
