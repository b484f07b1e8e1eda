package org.vigie.smpp.internal.text;

import org.vigie.api.text.TextSegment;

/** What a deliver_sm or data_sm turned out to be. */
public sealed interface Incoming {
  /** A text, or a part of one. */
  record Text(TextSegment segment) implements Incoming {}

  /** What became of a message of ours. */
  record Told(Receipt receipt) implements Incoming {}

  /** Nothing to be acted on, and to be acknowledged all the same. */
  record Nothing(String what) implements Incoming {}
}
