package org.vigie.rest.internal;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The operations about voice. */
final class VoiceRoutes {
  private final Backends backends;
  private final VoiceServices voice;
  private final InstantSource clock;

  VoiceRoutes(Backends backends, VoiceServices voice, InstantSource clock) {
    this.backends = backends;
    this.voice = voice;
    this.clock = clock;
  }

  List<Route> all() {
    RecordedResource recorded =
        new RecordedResource(backends, voice, new CallsResource(backends), clock);
    PlaceCallResource place = new PlaceCallResource(backends, voice);
    SoundsResource sounds = new SoundsResource(backends, voice, clock);
    LineTestsResource tests = new LineTestsResource(backends, voice);
    return List.of(
        Route.of("POST", "/calls", Access.PERSON, place::post),
        Route.of("GET", "/calls/{id}/voicemail", Access.PERSON, recorded::voicemail),
        Route.of("GET", "/calls/{id}/recording", Access.PERSON, recorded::recording),
        Route.of("GET", "/sounds", Access.VIEWER, sounds::list),
        Route.of("GET", "/sounds/{id}", Access.VIEWER, sounds::get),
        Route.of("PUT", "/sounds/{id}", Access.SUPERVISOR, sounds::put),
        Route.of("DELETE", "/sounds/{id}", Access.SUPERVISOR, sounds::delete),
        Route.of("GET", "/trunks", Access.VIEWER, new TrunksResource(voice)::list),
        Route.of("GET", "/line-tests", Access.VIEWER, tests::list),
        new Route(
            "POST",
            "/line-tests",
            Access.SUPERVISOR,
            tests::run,
            Optional.of(LineTestsResource.PATIENCE)));
  }
}
