package org.vigie.callflow.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.vigie.api.call.CallEvent;
import org.vigie.callflow.api.CallState;
import org.vigie.callflow.internal.AttemptLeg;
import org.vigie.callflow.internal.Call;
import org.vigie.callflow.internal.Phase;
import org.vigie.callflow.internal.Stage;

/** Where a call can rest, with a story that leads there; leg 1 is Bruno's, the next Chloé's. */
public enum Station {
  NEW,
  ANNOUNCING,
  ASKING,
  RINGING,
  LISTENING,
  CHOOSING,
  PAUSING,
  TELLING,
  LEAVING,
  CONVERSING,
  TURNING_AWAY,
  CLOSING,
  OVER;

  /** A call that has just come here; nobody confirms what it does next. */
  public Story story() {
    House house = Houses.people().rounds(Houses.persons("bruno"), 2, Duration.ofSeconds(10));
    return story(house.step(Houses.persons("chloe")));
  }

  /** The same, of a line that greets and has one person to ring. */
  private Story shortStory() {
    House house = Houses.people().step(Houses.persons("bruno"));
    return story(this == NEW ? house.entry("accueil") : house);
  }

  private Story story(House house) {
    Story story = Story.in(house).silentPeers();
    return switch (this) {
      case NEW -> story;
      case ANNOUNCING -> Story.in(house.entry("accueil")).silentPeers().callComesIn();
      case ASKING -> Story.in(house.entry("menu")).silentPeers().callComesIn();
      case RINGING -> story.callComesIn();
      case LISTENING -> story.callComesIn().phone("bruno").answers().then();
      case CHOOSING -> story.callComesIn().phone("bruno").answers().heardAll().then();
      case PAUSING -> story.callComesIn().seconds(25);
      case TELLING -> Story.in(house.entry("fin")).silentPeers().callComesIn();
      case LEAVING ->
          Story.in(house.entry("boite")).silentPeers().callComesIn().playedToTheEnd(0).seconds(3);
      case CONVERSING -> story.callComesIn().phone("bruno").answers().presses('1').then();
      case TURNING_AWAY -> turningAway();
      case CLOSING -> story.callComesIn().callerHangsUp();
      case OVER -> story.callComesIn().callerHangsUp().seconds(5);
    };
  }

  /** Every kind of way by which a call leaves this state. */
  public List<Story> stories() {
    if (this == NEW) {
      House asking = Houses.people().step(Houses.persons("bruno")).entry("menu");
      return List.of(story(), shortStory(), Story.in(asking).silentPeers());
    }
    return this == LISTENING
        ? List.of(story(), shortStory(), bothListening())
        : List.of(story(), shortStory());
  }

  private static Story bothListening() {
    Story story = Story.in(Houses.people().together(Houses.persons("bruno", "chloe")));
    story.silentPeers().callComesIn().phone("bruno").answers();
    return story.phone("chloe").answers().then();
  }

  private static Story turningAway() {
    return bothListening().phone("chloe").presses('1').then();
  }

  /** Where a call is. */
  public static Station of(CallState state) {
    if (!(state instanceof Call call)) {
      return state.ended() ? OVER : NEW;
    }
    Phase phase = call.phase();
    if (phase instanceof Phase.Saying saying) {
      return saying.purpose() == CallEvent.Purpose.WAY_OUT ? TELLING : ANNOUNCING;
    } else if (phase instanceof Phase.Asking) {
      return ASKING;
    } else if (phase instanceof Phase.Leaving) {
      return LEAVING;
    } else if (phase instanceof Phase.Conversing) {
      return has(call, Stage.Told.class) ? TURNING_AWAY : CONVERSING;
    } else if (phase instanceof Phase.Searching searching) {
      return searching(call, searching);
    }
    return phase instanceof Phase.Closing ? CLOSING : OVER;
  }

  private static Station searching(Call call, Phase.Searching searching) {
    if (searching.search().pausesUntil().isPresent()) {
      return PAUSING;
    } else if (has(call, Stage.Listening.class)) {
      return LISTENING;
    }
    return has(call, Stage.Choosing.class) ? CHOOSING : RINGING;
  }

  private static boolean has(Call call, Class<? extends Stage> stage) {
    return call.legs().attempts().values().stream()
        .map(AttemptLeg::stage)
        .anyMatch(stage::isInstance);
  }

  /** The word of the diagram. */
  public String word() {
    String lower = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
  }
}
