package org.vigie.planning.internal.swap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.api.planning.Swap;
import org.vigie.api.planning.SwapState;
import org.vigie.api.setup.Person;
import org.vigie.notices.api.DutyLines;
import org.vigie.notices.api.DutyTexts;
import org.vigie.planning.internal.run.Letter;
import org.vigie.planning.internal.run.Post;
import org.vigie.planning.internal.world.World;

/** Texts about swaps. */
final class SwapPost {
  private final Post post;

  SwapPost(Post post) {
    this.post = post;
  }

  /** The one who is asked is told so; once, however often this is called. */
  void asked(Swap swap, World world) {
    world
        .setup()
        .person(swap.to())
        .map(to -> letter(swap, to, new DutyTexts(world.setup(), to).swapAsked(swap), world))
        .ifPresent(post::tell);
  }

  /** Both are told how it ended, but who ended it by their own word. */
  void ended(Swap swap, World world) {
    told(swap).stream()
        .filter(id -> !swap.by().equals(Optional.of(id)))
        .flatMap(id -> world.setup().person(id).stream())
        .map(person -> letter(swap, person, text(swap, person, world), world))
        .forEach(post::tell);
  }

  private static List<String> told(Swap swap) {
    return Stream.of(swap.from(), swap.to()).distinct().toList();
  }

  private static String text(Swap swap, Person person, World world) {
    DutyTexts texts = new DutyTexts(world.setup(), person);
    return switch (swap.state()) {
      case ACCEPTED -> texts.swapAccepted(swap);
      case DECLINED -> texts.swapDeclined(swap);
      case CANCELLED -> texts.swapCancelled(swap);
      case EXPIRED -> texts.swapExpired(swap);
      case REQUESTED -> throw new IllegalStateException("swap " + swap.id() + " goes on");
    };
  }

  private static Letter letter(Swap swap, Person person, String text, World world) {
    SwapState state = swap.state();
    String key = "swap/%s/%s/%s".formatted(swap.id(), state.code(), person.id());
    return new Letter(person, DutyLines.of(world.setup(), swap.team()), text, key);
  }
}
