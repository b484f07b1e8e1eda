package org.vigie.setup.internal.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody may have meant. */
public final class Nearest {
  /** Longer ones are no slips of the pen. */
  private static final int LONGEST = 64;

  private Nearest() {}

  /** « ; did you mean x? », or what is known where nothing is near. */
  public static String hint(String word, Collection<String> known) {
    Optional<String> near = to(word, known);
    if (near.isPresent()) {
      return ": did you mean « " + near.get() + " »?";
    }
    return known.isEmpty() || known.size() > 20 ? "" : ": known are " + String.join(", ", known);
  }

  /** The known word with the fewest changed letters, if it is near at all. */
  static Optional<String> to(String word, Collection<String> known) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = word.toLowerCase(Locale.ROOT);
    int most = Math.max(1, word.length() / 3);
    return known.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= most)
        .filter(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT)) <= most)
        .min(Comparator.comparingInt(c -> distance(lower, c.toLowerCase(Locale.ROOT))));
  }

  /** Levenshtein distance. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
