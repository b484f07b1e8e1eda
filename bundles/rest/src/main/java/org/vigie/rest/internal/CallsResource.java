package org.vigie.rest.internal;

import java.util.Arrays;
import java.util.Optional;
import org.vigie.api.call.CallId;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Calls;

/** Calls, in progress and past. */
final class CallsResource {
  private static final int PAGE = 50;
  private static final int MAX_PAGE = 500;

  private final Backends backends;

  CallsResource(Backends backends) {
    this.backends = backends;
  }

  Answer list(Ask ask) {
    CallQuery query = query(ask.query());
    try {
      return Answer.json(Json.page(calls().find(query), CallJson::of));
    } catch (IllegalArgumentException e) {
      throw Query.unreadable("cursor", query.cursor().orElse(""), "one that a page gave as next");
    }
  }

  private CallQuery query(Query asked) {
    return new CallQuery(
        asked.text("line"),
        asked.text("verdict").map(CallsResource::verdict),
        asked.text("number").map(this::number),
        asked.instant("from"),
        asked.instant("until"),
        asked.flag("missed"),
        asked.limit(PAGE, MAX_PAGE),
        asked.text("cursor"));
  }

  private static Verdict verdict(String code) {
    return Arrays.stream(Verdict.values())
        .filter(verdict -> verdict.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Query.unreadable("verdict", code, "a verdict"));
  }

  /** In any form in which people write it; also where a {@code +} came as a space. */
  private String number(String written) {
    String plus = written.matches("[1-9][0-9]{6,14}") ? "+" + written : written;
    return backends
        .numbering()
        .flatMap(numbering -> numbering.parse(written).or(() -> numbering.parse(plus)))
        .map(PhoneNumber::e164)
        .orElse(plus);
  }

  Answer one(Ask ask) {
    return calls()
        .find(id(ask))
        .map(call -> Answer.json(CallJson.of(call)))
        .orElseThrow(() -> unknown());
  }

  Answer trace(Ask ask) {
    Calls calls = calls();
    if (calls.find(id(ask)).isEmpty()) {
      throw unknown();
    }
    return Answer.json(Json.list(calls.trace(id(ask)), TraceJson::of));
  }

  private static CallId id(Ask ask) {
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
