package org.vigie.gsm.internal.config;

import java.util.Map;

/** What a modem is called: after its configuration file. */
public final class Names {
  private static final String FACTORY = "org.vigie.gsm";

  private Names() {}

  /**
   * The modem's name in its properties: FileInstall notes the file; Configuration Admin's newer
   * form of factory PIDs holds the name too.
   */
  public static String of(Map<String, ?> properties) {
    Object file = properties.get("felix.fileinstall.filename");
    if (file != null) {
      String name = file.toString().replace('\\', '/');
      String base = name.substring(name.lastIndexOf('/') + 1);
      int dot = base.lastIndexOf('.');
      return afterFactory(dot > FACTORY.length() ? base.substring(0, dot) : base);
    }
    return afterFactory(String.valueOf(properties.get("service.pid")));
  }

  private static String afterFactory(String text) {
    boolean named = text.startsWith(FACTORY) && text.length() > FACTORY.length() + 1;
    return named ? text.substring(FACTORY.length() + 1) : text;
  }

  /** The file as an operator knows it. */
  public static String file(String modem) {
    return "etc/" + FACTORY + "-" + modem + ".cfg";
  }

  /** The route and the health part. */
  public static String route(String modem) {
    return "gsm-" + modem;
  }
}
