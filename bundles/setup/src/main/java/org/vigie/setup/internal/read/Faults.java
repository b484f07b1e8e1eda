package org.vigie.setup.internal.read;

import java.util.ArrayList;
import java.util.List;
import org.vigie.api.setup.Fault;

/** All that is wrong with a document, and all that is worth a warning. Not thread-safe. */
public final class Faults {
  /** A person mends a hundred faults at a time, not a million. */
  private static final int MOST = 1000;

  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> warnings = new ArrayList<>();
  private int count;

  void fault(String path, String reason) {
    count++;
    if (count <= MOST) {
      faults.add(new Fault(path, reason));
    }
  }

  void warning(String path, String reason) {
    if (warnings.size() < MOST) {
      warnings.add(new Fault(path, reason));
    }
  }

  int count() {
    return count;
  }

  /** The faults; where there are very many the last one says how many more. */
  public List<Fault> faults() {
    List<Fault> all = new ArrayList<>(faults);
    if (count > MOST) {
      all.add(new Fault("", "and %d more faults".formatted(count - MOST)));
    }
    return all;
  }

  public List<Fault> warnings() {
    return List.copyOf(warnings);
  }
}
