package org.vigie.callflow.scenario;

import java.util.List;
import org.vigie.api.setup.Who;

/** Houses that many stories share. */
public final class Houses {
  public static final Who FIRST = new Who.Rank(1);
  public static final Who SECOND = new Who.Rank(2);
  public static final Who EVERYBODY = new Who.EveryRank();

  private Houses() {}

  /**
   * Alice (two telephones), Bruno, Chloé and Dominique; on Saturday night Bruno is first on call,
   * Chloé second, and Dominique is the manager. Nothing is tried yet.
   */
  public static House people() {
    return new House()
        .person("alice", "+33612345601", "+33145678901")
        .person("bruno", "+33612345602")
        .person("chloe", "+33612345603")
        .person("dominique", "+33612345604")
        .managers("dominique");
  }

  /** Bruno then Chloé are rung, one after another. */
  public static House brunoThenChloe() {
    return people().rotation(1, "alice", "bruno").rotation(2, "chloe").step(FIRST).step(SECOND);
  }

  /** Alice, Bruno and Chloé are rung together. */
  public static House together() {
    return people().together(persons("alice", "bruno", "chloe"));
  }

  public static Who persons(String... ids) {
    return new Who.Persons(List.of(ids));
  }
}
