package org.vigie.rest.internal;

import java.util.Optional;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Calls;

/** Calls, in progress and past. */
final class CallsResource {
  private final Backends backends;
  private final Numbers numbers;

  CallsResource(Backends backends) {
    this.backends = backends;
    numbers = new Numbers(backends);
  }

  Answer list(Ask ask) {
    CallQuery query = query(ask.query());
    return Answer.json(Json.page(ask.query().page(() -> calls().find(query)), CallJson::of));
  }

  private CallQuery query(Query asked) {
    return new CallQuery(
        asked.text("line"),
        asked.choice("verdict", Verdict.values(), Verdict::code),
        asked.text("number").map(numbers::normal),
        asked.instant("from"),
        asked.instant("until"),
        asked.flag("missed"),
        asked.limit(),
        asked.text("cursor"));
  }

  Answer one(Ask ask) {
    return Answer.json(CallJson.of(call(id(ask))));
  }

  Answer trace(Ask ask) {
    Calls calls = calls();
    if (calls.find(id(ask)).isEmpty()) {
      throw unknown();
    }
    return Answer.json(Json.list(calls.trace(id(ask)), TraceJson::of));
  }

  /** One that there must be. */
  CallRecord call(CallId id) {
    return calls().find(id).orElseThrow(() -> unknown());
  }

  static CallId id(Ask ask) {
    return Optional.of(ask.path().get(0))
        .filter(id -> id.matches("[0-9A-Za-z-]{1,64}"))
        .map(CallId::new)
        .orElseThrow(() -> unknown());
  }

  private static Problem unknown() {
    return new Problem(404, "there is no such call");
  }

  private Calls calls() {
    return backends.calls().orElseThrow(() -> Problem.away("the call log"));
  }
}
