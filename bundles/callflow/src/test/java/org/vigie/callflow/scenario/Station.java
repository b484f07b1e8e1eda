package org.vigie.callflow.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vigie.api.call.CallEvent;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Node;
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
  QUEUED,
  RINGING,
  LISTENING,
  CHOOSING,
  PAUSING,
  TELLING,
  LEAVING,
  TESTED,
  CONVERSING,
  TURNING_AWAY,
  SEEKING,
  DESERTED,
  TAKEN,
  ENTERING,
  REACHING,
  REPLAYING,
  TESTING,
  CLOSING,
  OVER;

  /** A call that has just come here; nobody confirms what it does next. */
  public Story story() {
    return story(twoToRing(), Story::callComesIn);
  }

  private static House twoToRing() {
    House house = Houses.people().rounds(Houses.persons("bruno"), 2, Duration.ofSeconds(10));
    return offering(house.step(Houses.persons("chloe")));
  }

  /** Who waits may leave a message by key 5, or may have to wait for their turn. */
  private static House offering(House house) {
    return house
        .node("file", new Node.Queue(House.TEAM, false, "fin"))
        .hold(new Hold(Optional.empty(), Optional.empty(), Map.of('5', "boite")));
  }

  private static House oneToRing() {
    return offering(Houses.people().step(Houses.persons("bruno")));
  }

  private Story story(House house, UnaryOperator<Story> begins) {
    Story story = Story.in(house).silentPeers();
    return switch (this) {
      case NEW -> story;
      case ANNOUNCING -> Story.in(house.entry("accueil")).silentPeers().callComesIn();
      case ASKING -> Story.in(house.entry("menu")).silentPeers().callComesIn();
      case QUEUED -> queued(house).free("bruno");
      case TESTED -> tested(house);
      case RINGING -> begins.apply(story);
      case LISTENING -> begins.apply(story).phone("bruno").answers().then();
      case CHOOSING -> begins.apply(story).phone("bruno").answers().heardAll().then();
      case PAUSING -> begins.apply(story).seconds(25);
      case TELLING -> Story.in(house.entry("fin")).silentPeers().callComesIn();
      case LEAVING ->
          Story.in(house.entry("boite")).silentPeers().callComesIn().playedToTheEnd(0).seconds(3);
      case CONVERSING -> talk(story).then();
      case TURNING_AWAY -> turningAway();
      case SEEKING -> talk(story).dials("*1").then();
      case DESERTED -> talk(story).dials("*1").hangsUp().then();
      case ENTERING -> ours(house, "rappel").callerPresses("0");
      case REACHING -> ours(house, "rappel").callerPresses("0#");
      case REPLAYING -> ours(house, "messages");
      case TESTING -> story.lineIsTested(Optional.empty(), "");
      case TAKEN -> story.alertIsTold().phone("bruno").answers().presses('1').then();
      case CLOSING -> story.callComesIn().callerHangsUp();
      case OVER -> story.callComesIn().callerHangsUp().seconds(5);
    };
  }

  private static Phone talk(Story story) {
    return story.callComesIn().phone("bruno").answers().presses('1');
  }

  /** Bruno himself calls; leg 1 is the customer's. */
  private static Story ours(House house, String node) {
    Around around = new Around().permitsAll().left(Story.ID);
    Story story = Story.in(house.entry(node), around).silentPeers();
    PhoneNumber bruno = story.phoneNumber("bruno");
    return story.callComesIn(Story.invitation(Optional.of(bruno), false, true, House.LINE));
  }

  private static Story placed(House house) {
    Story story = Story.in(house).silentPeers();
    return story.callIsPlaced(Optional.of(House.TEAM), Optional.empty(), Optional.empty());
  }

  private static Story queued(House house) {
    Around around = new Around().inCall("bruno", "chloe");
    return Story.in(house.entry("file"), around).silentPeers().callComesIn();
  }

  private static Story tested(House house) {
    return Story.in(house, new Around().tested(Story.ID)).silentPeers().callComesIn();
  }

  /** Every kind of way by which a call leaves this state. */
  public List<Story> stories() {
    return switch (this) {
      case NEW ->
          List.of(
              story(),
              begins("accueil"),
              begins("menu"),
              Story.in(Houses.people()),
              Story.in(oneToRing().entry("file"), new Around().inCall("bruno")),
              Story.in(oneToRing(), new Around().tested(Story.ID)),
              begins("rappel"));
      case QUEUED -> List.of(story(), queued(oneToRing().maxWait(Duration.ofSeconds(5), "fin")));
      case LISTENING -> and(bothListening());
      case RINGING, CHOOSING, PAUSING -> and();
      case CONVERSING -> List.of(story(), talk(story(oneToRing(), s -> s)).presses('*').then());
      case REACHING ->
          List.of(story(), placed(oneToRing()).phone("bruno").answers().presses('1').then());
      case TESTING -> List.of(story(), heard());
      default -> List.of(story(), story(oneToRing(), Story::callComesIn));
    };
  }

  /** All has been heard but that ours was heard. */
  private static Story heard() {
    Story story = Story.in(oneToRing()).silentPeers().lineIsTested(Optional.empty(), "");
    return story.phone(House.LINE).answers().then().seconds(4).phone(House.LINE).hears(1020).then();
  }

  private static Story begins(String entry) {
    return Story.in(oneToRing().entry(entry)).silentPeers();
  }

  /** With few and many to ring, with a caller and without. */
  private List<Story> and(Story... more) {
    List<Story> all = new ArrayList<>(List.of(more));
    for (House house : List.of(twoToRing(), oneToRing())) {
      all.add(story(house, Story::callComesIn));
      all.add(story(house, Story::alertIsTold));
    }
    return all;
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
    } else if (phase instanceof Phase.Queued) {
      return QUEUED;
    } else if (phase instanceof Phase.Tested) {
      return TESTED;
    } else if (phase instanceof Phase.Leaving) {
      return LEAVING;
    } else if (phase instanceof Phase.Conversing) {
      return conversing(call);
    } else if (phase instanceof Phase.Searching searching) {
      return searching(call, searching);
    }
    return phase instanceof Phase.Closing ? CLOSING : beside(phase);
  }

  /** Not a caller's. */
  private static Station beside(Phase phase) {
    return switch (phase.getClass().getSimpleName()) {
      case "Entering" -> ENTERING;
      case "Reaching" -> REACHING;
      case "Replaying" -> REPLAYING;
      case "Testing" -> TESTING;
      default -> OVER;
    };
  }

  private static Station conversing(Call call) {
    if (call.record().alert().isPresent()) {
      return TAKEN;
    }
    if (call.phase() instanceof Phase.Conversing with && with.aid().isPresent()) {
      return has(call, Stage.Bridged.class) ? SEEKING : DESERTED;
    }
    return has(call, Stage.Told.class) ? TURNING_AWAY : CONVERSING;
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
