package org.vigie.smpp.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads delivery receipts: by the parameters receipted_message_id, message_state and
 * network_error_code (SMPP 3.4, 5.3.2.12, 5.3.2.35, 5.3.2.31), and by the text {@code id:… sub:…
 * dlvrd:… submit date:… done date:… stat:… err:… text:…} (appendix B), whose form is the vendor's:
 * fields are missing, in another order, in any case, with blanks after the colon or commas between.
 */
final class ReceiptReader {
  private static final Pattern TEXT = field("text");
  private static final Pattern ID = field("(?:id|msgid|message[_ ]?id)");
  private static final Pattern STATE = field("stat(?:us)?");
  private static final Pattern ERROR = field("err(?:or)?");

  private static final Map<Integer, String> STATES =
      Map.of(
          0, "SCHEDULED",
          1, "ENROUTE",
          2, "DELIVRD",
          3, "EXPIRED",
          4, "DELETED",
          5, "UNDELIV",
          6, "ACCEPTD",
          7, "UNKNOWN",
          8, "REJECTD",
          9, "SKIPPED");

  private ReceiptReader() {}

  /**
   * The parameters of a receipt.
   *
   * @param id receipted_message_id
   * @param state message_state
   * @param error network_error_code, in words
   */
  record Parameters(Optional<String> id, Optional<Integer> state, Optional<String> error) {}

  private static Pattern field(String name) {
    return Pattern.compile(
        "(?:^|[\\s,;])" + name + "\\s*[:=]\\s*([^\\s,;]*)", Pattern.CASE_INSENSITIVE);
  }

  static Receipt read(Parameters parameters, String text) {
    Matcher quoted = TEXT.matcher(text);
    String head = quoted.find() ? text.substring(0, quoted.start()) : text;
    List<String> ids = new ArrayList<>();
    parameters.id().ifPresent(ids::add);
    value(ID, head).filter(id -> !ids.contains(id)).ifPresent(ids::add);
    String state =
        parameters
            .state()
            .map(code -> STATES.getOrDefault(code, "state " + code))
            .or(() -> value(STATE, head))
            .orElse("")
            .toUpperCase(Locale.ROOT);
    String error = value(ERROR, head).or(parameters::error).orElse("");
    String cause = error.isEmpty() ? state : state + " err:" + error;
    return new Receipt(List.copyOf(ids), delivered(state), cause.trim());
  }

  private static Optional<String> value(Pattern field, String text) {
    Matcher matcher = field.matcher(text);
    return matcher.find()
        ? Optional.of(matcher.group(1)).filter(v -> !v.isEmpty())
        : Optional.empty();
  }

  /** Abbreviated or in full; what is neither arrived nor lost says nothing. */
  private static Optional<Boolean> delivered(String state) {
    if (state.startsWith("DELIV") || state.startsWith("DELVR")) {
      return Optional.of(true);
    }
    boolean lost =
        state.startsWith("UNDEL")
            || state.startsWith("EXPIR")
            || state.startsWith("DELET")
            || state.startsWith("REJ")
            || state.startsWith("FAIL")
            || state.startsWith("SKIP");
    return lost ? Optional.of(false) : Optional.empty();
  }
}
