package org.vigie.oncall.internal.fair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives slots to persons such that each comes near to their part of nights, Sundays, holidays and
 * all hours. The hardest slots are given first; then slots are moved and exchanged as long as that
 * makes it better. The same question has the same answer.
 */
final class Balance {
  /** Two in a row weigh as much as some part of a slot too many. */
  private static final double IN_A_ROW = 2;

  /** An hour of somebody who is not there outweighs any unfairness. */
  private static final double AGAINST = 1e6;

  private static final double BETTER = 1e-9;
  private static final int ROUNDS = 60;

  private final List<Slot> slots;
  private final List<Share> shares;
  private final Load unit;
  private final Load[] target;
  private final Load[] has;
  private final int[] given;

  Balance(List<Slot> slots, List<Share> shares) {
    this.slots = slots;
    this.shares = shares;
    unit = slots.stream().map(Slot::load).reduce(Load.NONE, Load::most);
    Load all =
        IntStream.range(0, slots.size())
            .mapToObj(i -> slots.get(i).load())
            .reduce(Load.NONE, Load::plus);
    for (Share share : shares) {
      all = all.plus(share.before());
    }
    double weights = shares.stream().mapToDouble(Share::weight).sum();
    target = new Load[shares.size()];
    has = new Load[shares.size()];
    for (int p = 0; p < shares.size(); p++) {
      target[p] = all.times(shares.get(p).weight() / weights);
      has[p] = shares.get(p).before();
    }
    given = new int[slots.size()];
    java.util.Arrays.fill(given, -1);
  }

  /** The index of the person of each slot. */
  int[] solve() {
    hardestFirst().forEach(this::giveBest);
    boolean better = true;
    for (int round = 0; better && round < ROUNDS; round++) {
      better = move() | exchange();
    }
    return given.clone();
  }

  private List<Integer> hardestFirst() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, slots.size()).boxed().toList());
    order.sort(
        Comparator.comparingDouble((Integer s) -> -slots.get(s).load().holidays())
            .thenComparingDouble(s -> -slots.get(s).load().sundays())
            .thenComparingDouble(s -> -slots.get(s).load().nights())
            .thenComparingInt(s -> s));
    return order;
  }

  private void giveBest(int slot) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int p = 0; p < shares.size(); p++) {
      double before = cost(p);
      give(slot, p);
      double cost = cost(p) - before + around(slot);
      give(slot, -1);
      if (cost < least - BETTER) {
        least = cost;
        best = p;
      }
    }
    give(slot, best);
  }

  private boolean move() {
    boolean better = false;
    for (int slot = 0; slot < slots.size(); slot++) {
      for (int p = 0; p < shares.size(); p++) {
        int holder = given[slot];
        if (p != holder) {
          double before = cost(holder) + cost(p) + around(slot);
          give(slot, p);
          if (cost(holder) + cost(p) + around(slot) < before - BETTER) {
            better = true;
          } else {
            give(slot, holder);
          }
        }
      }
    }
    return better;
  }

  private boolean exchange() {
    boolean better = false;
    for (int one = 0; one < slots.size(); one++) {
      for (int other = one + 1; other < slots.size(); other++) {
        better |= given[one] != given[other] && exchange(one, other);
      }
    }
    return better;
  }

  private boolean exchange(int one, int other) {
    int a = given[one];
    int b = given[other];
    double before = cost(a) + cost(b) + around(one, other);
    give(one, b);
    give(other, a);
    if (cost(a) + cost(b) + around(one, other) < before - BETTER) {
      return true;
    }
    give(one, a);
    give(other, b);
    return false;
  }

  private void give(int slot, int person) {
    if (given[slot] >= 0) {
      has[given[slot]] = has[given[slot]].minus(slots.get(slot).load());
    }
    if (person >= 0) {
      has[person] = has[person].plus(slots.get(slot).load());
    }
    given[slot] = person;
  }

  private double cost(int person) {
    return has[person].minus(target[person]).squared(unit);
  }

  private double around(int one, int other) {
    return around(one) + around(other) - (other == one + 1 ? inARow(other) : 0);
  }

  /** What a slot's holder costs beside their load. */
  private double around(int slot) {
    double against =
        given[slot] < 0 ? 0 : AGAINST * slots.get(slot).against(shares.get(given[slot]).person());
    return against + inARow(slot) + inARow(slot + 1);
  }

  private double inARow(int slot) {
    boolean both = slot > 0 && slot < slots.size() && given[slot] >= 0;
    return both && given[slot] == given[slot - 1] ? IN_A_ROW : 0;
  }
}
