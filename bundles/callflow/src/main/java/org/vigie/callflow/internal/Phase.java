package org.vigie.callflow.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.AnswerAwaited;
import org.vigie.api.call.CallEvent.AnswerKey;
import org.vigie.api.call.CallEvent.AnswerTaken;
import org.vigie.api.call.CallEvent.AttemptStarted;
import org.vigie.api.call.CallEvent.AttemptVoiceless;
import org.vigie.api.call.CallEvent.CallAccepted;
import org.vigie.api.call.CallEvent.CallClosing;
import org.vigie.api.call.CallEvent.CallEnded;
import org.vigie.api.call.CallEvent.CommandKeyPressed;
import org.vigie.api.call.CallEvent.CustomerDialled;
import org.vigie.api.call.CallEvent.HelpCame;
import org.vigie.api.call.CallEvent.HelpFailed;
import org.vigie.api.call.CallEvent.HelpSought;
import org.vigie.api.call.CallEvent.MessagePlayed;
import org.vigie.api.call.CallEvent.NodeEntered;
import org.vigie.api.call.CallEvent.PlaybackEnded;
import org.vigie.api.call.CallEvent.PlaybackStarted;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.call.CallEvent.QueueEntered;
import org.vigie.api.call.CallEvent.QueueLeft;
import org.vigie.api.call.CallEvent.QueuePlaceTold;
import org.vigie.api.call.CallEvent.RecordingPaused;
import org.vigie.api.call.CallEvent.RecordingStarted;
import org.vigie.api.call.CallEvent.SearchEnded;
import org.vigie.api.call.CallEvent.SearchStarted;
import org.vigie.api.call.CallEvent.ToneDetected;
import org.vigie.api.call.CallEvent.TrunksAwaited;
import org.vigie.api.call.CallEvent.VoicemailEnded;
import org.vigie.api.call.CallEvent.VoicemailStarted;
import org.vigie.api.call.Verdict;
import org.vigie.api.setup.Accept;
import org.vigie.escalation.api.Search;

/** What a call is doing. */
public sealed interface Phase {
  /** How often a waiting caller hears that the search goes on. */
  Duration PROGRESS = Duration.ofSeconds(20);

  /** The phase after an event. */
  default Phase on(CallEvent event) {
    if (event instanceof SearchStarted e) {
      return Searching.of(Search.of(e));
    } else if (event instanceof QueueEntered e) {
      return new Queued(e.team(), 0, e.at().plus(PROGRESS), Optional.empty());
    } else if (event instanceof VoicemailStarted e) {
      return new Leaving(e.at(), e.until());
    } else if (event instanceof CallAccepted e) {
      return Conversing.begun(this, e);
    } else if (event instanceof CustomerDialled) {
      return Desk.Reaching.of(this);
    } else if (event instanceof CallClosing e) {
      return new Closing(e.verdict(), e.wayOut(), e.until());
    } else if (event instanceof CallEnded e) {
      return new Over(e.verdict(), e.wayOut());
    }
    return within(event);
  }

  /** The phase after an event that does not lead to a phase of its own. */
  Phase within(CallEvent event);

  /** From one thing to the next, within one decision; no call rests here. */
  record Between() implements Phase {
    @Override
    public Phase within(CallEvent event) {
      if (event instanceof PlaybackStarted e && e.leg() == 0) {
        return heard(e);
      }
      return event instanceof MessagePlayed e
          ? new Desk.Replaying(e.of(), Optional.empty(), e.at())
          : this;
    }

    private static Phase heard(PlaybackStarted event) {
      return switch (event.purpose()) {
        case QUESTION -> Asking.begun(0, event);
        case TEST -> new Tested(event.playback(), event.until(), false);
        case SERVICE -> new Desk.Entering("", Optional.of(event.playback()), event.until());
        default -> new Saying(event.purpose(), event.playback(), event.until());
      };
    }
  }

  /**
   * The caller is asked for keys.
   *
   * @param asked how often by now
   * @param keys pressed by now, in answer to the last time
   * @param playback of the question, while it is being said
   * @param until when the next key has to be there, or the question counts as said
   */
  record Asking(int asked, String keys, Optional<Integer> playback, Instant until)
      implements Phase {
    static Asking begun(int before, PlaybackStarted event) {
      return new Asking(before + 1, "", Optional.of(event.playback()), event.until());
    }

    @Override
    public Phase within(CallEvent event) {
      if (event instanceof PlaybackStarted e && e.leg() == 0) {
        return begun(asked, e);
      } else if (event instanceof AnswerAwaited e) {
        return new Asking(asked, keys, Optional.empty(), e.until());
      } else if (event instanceof AnswerKey e) {
        return new Asking(asked, keys + e.key(), Optional.empty(), e.until());
      }
      return event instanceof AnswerTaken ? new Between() : this;
    }
  }

  /** The caller listens to an announcement, or to the last message. */
  record Saying(Purpose purpose, int playback, Instant until) implements Phase {
    @Override
    public Phase within(CallEvent event) {
      return event instanceof PlaybackEnded e && e.leg() == 0 ? new Between() : this;
    }
  }

  /** The caller leaves a message. */
  record Leaving(Instant since, Instant until) implements Phase {
    @Override
    public Phase within(CallEvent event) {
      return event instanceof VoicemailEnded ? new Between() : this;
    }
  }

  /**
   * People are being rung.
   *
   * @param progressAt when the caller is told again that it goes on; empty where nothing is heard
   * @param first the leg of its first attempt
   */
  record Searching(Search search, Optional<Instant> progressAt, Optional<Integer> first)
      implements Phase {
    static Searching of(Search search) {
      return new Searching(search, Optional.empty(), Optional.empty());
    }

    @Override
    public Phase within(CallEvent event) {
      if (event instanceof PlaybackStarted e) {
        Instant again = e.at().plus(PROGRESS);
        return e.leg() == 0 ? new Searching(search, Optional.of(again), first) : this;
      }
      Optional<Integer> leg =
          event instanceof AttemptStarted e ? first.or(() -> Optional.of(e.leg())) : first;
      return event instanceof SearchEnded || event instanceof NodeEntered
          ? new Between()
          : new Searching(search.on(event), progressAt, leg);
    }
  }

  /**
   * The caller waits for their turn.
   *
   * @param place that they were told last, from 1; 0 before that
   * @param progressAt when they are told again that it goes on
   * @param notBefore no trunk works: their turn does not come before
   */
  record Queued(String team, int place, Instant progressAt, Optional<Instant> notBefore)
      implements Phase {
    @Override
    public Phase within(CallEvent event) {
      if (event instanceof PlaybackStarted e && e.leg() == 0) {
        return new Queued(team, place, e.at().plus(PROGRESS), notBefore);
      } else if (event instanceof QueuePlaceTold e) {
        return new Queued(team, e.place(), e.at().plus(PROGRESS), notBefore);
      } else if (event instanceof TrunksAwaited e) {
        return new Queued(team, place, progressAt, Optional.of(e.until()));
      }
      return event instanceof QueueLeft ? new Between() : this;
    }
  }

  /**
   * The caller is a test of the line, and hears its tone.
   *
   * @param heard its own tone has come
   */
  record Tested(int playback, Instant until, boolean heard) implements Phase {
    @Override
    public Phase within(CallEvent event) {
      if (event instanceof PlaybackStarted e && e.leg() == 0) {
        return new Tested(e.playback(), e.until(), heard);
      } else if (event instanceof ToneDetected) {
        return new Tested(playback, until, true);
      }
      return event instanceof PlaybackEnded e && e.leg() == 0 ? new Between() : this;
    }
  }

  /**
   * Caller and person speak; or, without a caller, the person hears that the alert is theirs.
   *
   * @param outside the leg of the caller or customer; whoever else speaks is one of ours
   * @param team that was searched; empty: none
   * @param star the key before a command, as it was last pressed
   * @param aid another of ours is sought
   * @param unproven who took the call by picking up, until something shows that they are there
   */
  record Conversing(
      int outside,
      String team,
      Optional<CommandKeyPressed> star,
      Optional<Aid> aid,
      Optional<Unproven> unproven)
      implements Phase {
    /**
     * Somebody whose telephone was picked up, and who pressed no key.
     *
     * @param search to go back to, where no voice comes
     */
    record Unproven(int leg, Search search) {
      static Optional<Unproven> of(CallAccepted event, Search search) {
        return search
            .level()
            .filter(level -> level.accept() == Accept.DIRECT)
            .map(level -> new Unproven(event.leg(), search));
      }

      Unproven on(CallEvent event) {
        return new Unproven(leg, search.on(event));
      }
    }

    static Conversing begun(Phase before, CallAccepted event) {
      int outside = 0;
      String team = "";
      Optional<Unproven> unproven = Optional.empty();
      if (before instanceof Searching searching) {
        team = searching.search().team();
        unproven = Unproven.of(event, searching.search());
      } else if (before instanceof Desk.Reaching reaching) {
        outside = reaching.customer().orElse(event.leg());
        team = reaching.team();
      }
      return new Conversing(outside, team, Optional.empty(), Optional.empty(), unproven);
    }

    @Override
    public Phase on(CallEvent event) {
      return event instanceof SearchStarted && aid.isPresent()
          ? within(event)
          : Phase.super.on(event);
    }

    @Override
    public Phase within(CallEvent event) {
      if (event instanceof CommandKeyPressed e) {
        return new Conversing(outside, team, Optional.of(e), aid, Optional.empty());
      } else if (event instanceof HelpSought e) {
        Optional<Aid> sought = Optional.of(Aid.of(e));
        return new Conversing(outside, team, Optional.empty(), sought, Optional.empty());
      } else if (event instanceof HelpCame || event instanceof HelpFailed) {
        return new Conversing(outside, team, star, Optional.empty(), unproven);
      } else if (event instanceof RecordingPaused || event instanceof RecordingStarted) {
        return new Conversing(outside, team, Optional.empty(), aid, unproven);
      } else if (event instanceof AttemptVoiceless e) {
        return without(e.leg());
      }
      boolean left = event instanceof NodeEntered || event instanceof SearchEnded && outside == 0;
      return left
          ? new Between()
          : new Conversing(
              outside, team, star, aid.map(a -> a.on(event)), unproven.map(u -> u.on(event)));
    }

    /** Whether a leg is in the conversation by having been picked up, and by nothing else. */
    boolean isUnproven(int leg) {
      return leg != 0 && leg == outside || unproven.filter(u -> u.leg() == leg).isPresent();
    }

    /** It was no answer: what led to it goes on. */
    private Phase without(int leg) {
      if (leg == outside) {
        return new Desk.Reaching(Optional.of(leg), team, Optional.empty());
      }
      return unproven
          .filter(u -> u.leg() == leg)
          .<Phase>map(u -> Searching.of(u.search()))
          .orElse(this);
    }
  }

  /** Not a caller's: see {@link Desk}. */
  non-sealed interface AtDesk extends Phase {}

  /** The outcome is settled; the ends of the last legs are awaited. */
  record Closing(Verdict verdict, String wayOut, Instant until) implements Phase {
    @Override
    public Phase within(CallEvent event) {
      return this;
    }
  }

  /** Nothing will follow. */
  record Over(Verdict verdict, String wayOut) implements Phase {
    @Override
    public Phase on(CallEvent event) {
      return this;
    }

    @Override
    public Phase within(CallEvent event) {
      return this;
    }
  }
}
