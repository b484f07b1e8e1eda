package org.vigie.callflow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.LegId;

/**
 * What a party of a call hears, as a media plane would have it: somebody, something that is played,
 * or nothing.
 */
public final class Ear {
  private final int leg;
  private final Set<Integer> voices = new HashSet<>();
  private boolean sound;
  private boolean hungUp;
  private int effects;
  private int events;

  public Ear(int leg) {
    this.leg = leg;
  }

  /** Follows what a story has done since it was followed last. */
  public void follow(Story story) {
    List<CallEvent> facts = story.events();
    facts.subList(events, facts.size()).forEach(this::take);
    List<CallEffect> done = story.effects();
    done.subList(effects, done.size()).forEach(this::take);
    events = facts.size();
    effects = done.size();
  }

  private void take(CallEvent event) {
    if (event instanceof CallEvent.LegClosed closed) {
      voices.remove(closed.leg());
    } else if (event instanceof CallEvent.PlaybackEnded ended && ended.leg() == leg) {
      sound = false;
    }
  }

  private void take(CallEffect effect) {
    if (effect instanceof CallEffect.Bridge bridge) {
      connected(List.of(bridge.leg(), bridge.other()));
    } else if (effect instanceof CallEffect.Confer confer) {
      Set<LegId> all = new HashSet<>(confer.others());
      all.add(confer.leg());
      connected(List.copyOf(all));
    } else if (effect instanceof CallEffect.HangUp && effect.leg().number() == leg) {
      hungUp = true;
    } else if (effect instanceof CallEffect.HangUp) {
      voices.remove(effect.leg().number());
    } else if (effect instanceof CallEffect.Play && effect.leg().number() == leg) {
      sound = true;
    }
  }

  private void connected(List<LegId> legs) {
    List<Integer> numbers = legs.stream().map(LegId::number).toList();
    if (numbers.contains(leg)) {
      voices.clear();
      numbers.stream().filter(n -> n != leg).forEach(voices::add);
      sound = false;
    } else {
      numbers.forEach(voices::remove);
    }
  }

  public boolean isHungUp() {
    return hungUp;
  }

  /** Whoever is on the line hears somebody or something. */
  public void assertNoSilence() {
    assertThat(hungUp || sound || !voices.isEmpty()).as("hears something").isTrue();
  }
}
