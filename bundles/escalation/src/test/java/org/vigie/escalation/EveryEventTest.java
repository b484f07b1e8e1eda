package org.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.AttemptEnded;
import org.vigie.api.call.CallEvent.AttemptStarted;
import org.vigie.api.call.CallEvent.CandidateSkipped;
import org.vigie.api.call.CallEvent.LevelStarted;
import org.vigie.api.call.CallEvent.PauseStarted;
import org.vigie.api.call.Candidate;
import org.vigie.escalation.api.Search;

/** The fold of a search over every event that a call's journal may hold, in every place. */
class EveryEventTest {
  private static final Set<Class<?>> ITS_OWN =
      Set.of(
          LevelStarted.class,
          CandidateSkipped.class,
          PauseStarted.class,
          AttemptStarted.class,
          AttemptEnded.class);

  static Stream<Class<?>> foreign() {
    return Arrays.stream(CallEvent.class.getPermittedSubclasses())
        .filter(type -> !ITS_OWN.contains(type));
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void whatDoesNotConcernASearchLeavesItAsItIs(Class<? extends CallEvent> type) throws Exception {
    for (Place place : List.of(Place.HANDLER, Place.STEP, Place.PAUSE, Place.EXIT)) {
      Search search = place.drill(Place.LONG).search();

      assertThat(search.on(sample(type))).isEqualTo(search);
    }
  }

  /** An event whose values mean nothing. */
  private static CallEvent sample(Class<? extends CallEvent> type) throws Exception {
    RecordComponent[] parts = type.getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    @Nullable Object[] values = Arrays.stream(types).map(EveryEventTest::value).toArray();
    return type.getDeclaredConstructor(types).newInstance(values);
  }

  /** Nothing where the type is a stranger here: the fold must not look at it. */
  private static @Nullable Object value(Class<?> type) {
    Map<Class<?>, Object> known =
        Map.of(
            int.class,
            1,
            char.class,
            '1',
            boolean.class,
            true,
            Instant.class,
            Team.NOW,
            String.class,
            "x",
            Optional.class,
            Optional.empty(),
            List.class,
            List.of(),
            Duration.class,
            Duration.ZERO);
    return known.get(type);
  }

  private static final Candidate DAN =
      new Candidate(Optional.of("dan"), new org.vigie.api.number.PhoneNumber("+33600000004"));

  static Stream<CallEvent> lateOrStrange() {
    return Stream.of(
        new AttemptEnded(Team.NOW, 77, AttemptResult.FAILED, ""),
        new CandidateSkipped(Team.NOW, 1, DAN, "gone"));
  }

  @ParameterizedTest
  @MethodSource("lateOrStrange")
  void anEventOfNobodyWhoWaitsOrIsRungChangesNothing(CallEvent event) {
    for (Place place : List.of(Place.STEP, Place.PAUSE, Place.EXIT)) {
      Search search = place.drill(Place.LONG).search();

      assertThat(search.on(event)).isEqualTo(search);
    }
  }
}
