package org.vigie.shell.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Calls;
import org.vigie.api.query.Page;

/** The site's call log. */
final class SiteCalls implements Calls {
  final List<CallQuery> asked = new ArrayList<>();
  boolean withheld;
  CallRecord call = Site.call(Optional.of(Verdict.ANSWERED));

  @Override
  public List<CallRecord> inProgress() {
    return List.of(Site.call(Optional.empty()));
  }

  @Override
  public Page<CallRecord> find(CallQuery query) {
    asked.add(query);
    return new Page<>(List.of(call), Optional.empty());
  }

  @Override
  public Optional<CallRecord> find(CallId id) {
    return Optional.of(call);
  }

  @Override
  public List<CallEvent> trace(CallId id) {
    return id.equals(Site.CALL) ? Site.story(withheld) : List.of();
  }
}
