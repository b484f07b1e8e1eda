package org.vigie.api.setup;

/** Is told of a setup that has come into force (OSGi whiteboard). */
public interface SetupListener {
  /** Called after the change was written down, on the changer's thread; must not block. */
  void changed(SetupIndex setup);
}
