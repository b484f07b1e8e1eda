package org.vigie.routes.internal;

import java.util.HashSet;
import java.util.Set;
import org.vigie.api.text.Submission;
import org.vigie.api.text.TextEffect.Send;

/**
 * One message on its way from route to route until one has tried it. Used by a thread at a time.
 */
final class SendPlan {
  private final Send send;
  private final Set<String> passed;
  private boolean tried;

  SendPlan(Send send) {
    this.send = send;
    passed = new HashSet<>(send.avoid());
  }

  Submission submission() {
    return send.submission();
  }

  /** Those to be avoided, and those that could not be asked. */
  Set<String> passed() {
    return passed;
  }

  void pass(String route) {
    passed.add(route);
  }

  /** A route has said what it made of it, which ends this. */
  void conclude() {
    tried = true;
  }

  boolean concluded() {
    return tried;
  }
}
