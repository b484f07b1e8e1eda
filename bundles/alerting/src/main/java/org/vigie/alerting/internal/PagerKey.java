package org.vigie.alerting.internal;

import org.vigie.api.alert.AlertRecord.Notice;
import org.vigie.api.alert.NoticeKind;

/**
 * One kind of notices to one person, counted and gathered by itself.
 *
 * @param person id
 */
record PagerKey(String person, Bucket bucket) implements Comparable<PagerKey> {
  /** What is counted together. */
  enum Bucket {
    /** What wakes: an alert is to be taken. */
    ALERTS(3),
    /** What a sender adds. */
    FOLLOW_UPS(10),
    /** What needs no answer. */
    NEWS(3);

    private final int singles;

    Bucket(int singles) {
      this.singles = singles;
    }

    /** How many leave one by one within a minute. */
    int singles() {
      return singles;
    }

    static Bucket of(NoticeKind kind) {
      return switch (kind) {
        case ALERT, REPEAT, NOBODY -> ALERTS;
        case FOLLOW_UP -> FOLLOW_UPS;
        case TAKEN, REMINDER -> NEWS;
      };
    }
  }

  static PagerKey of(String person, NoticeKind kind) {
    return new PagerKey(person, Bucket.of(kind));
  }

  boolean isFor(Notice notice) {
    return notice.person().equals(person) && Bucket.of(notice.kind()) == bucket;
  }

  @Override
  public int compareTo(PagerKey other) {
    int persons = person.compareTo(other.person);
    return persons == 0 ? bucket.compareTo(other.bucket) : persons;
  }
}
