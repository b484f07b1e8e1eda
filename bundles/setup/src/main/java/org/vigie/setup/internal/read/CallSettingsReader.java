package org.vigie.setup.internal.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.CallLimits;
import org.vigie.api.setup.LineTestPlan;

/** Reads the settings about calls: who is turned away, what may be dialled, tests, links. */
final class CallSettingsReader {
  private static final int MOST_CALLS = 10_000;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern PREFIX = Pattern.compile("\\+[1-9][0-9]{0,13}");
  private static final Pattern KEYS = Pattern.compile("[0-9*#]{1,32}");

  private final Numbers numbers;
  private final Ids lines;

  CallSettingsReader(Numbers numbers, Ids lines) {
    this.numbers = numbers;
    this.lines = lines;
  }

  List<PhoneNumber> blocked(Fields fields) {
    return Numbers.each(fields.items("blocked"), numbers::own);
  }

  CallLimits limits(Fields fields) {
    return fields.optional("limits").map(CallSettingsReader::limits).orElse(CallLimits.DEFAULT);
  }

  private static CallLimits limits(Place place) {
    Fields fields = new Fields(place);
    CallLimits usual = CallLimits.DEFAULT;
    CallLimits limits =
        new CallLimits(
            fields.has("countries") ? countries(fields) : usual.countries(),
            fields.items("prefixes").stream()
                .flatMap(p -> matching(p, PREFIX, "a prefix: write it as \"+41\"").stream())
                .distinct()
                .toList(),
            fields.optional("premium").map(Values::truth).orElse(usual.premium()),
            number(fields, "concurrent").orElse(usual.concurrent()),
            number(fields, "perHour").orElse(usual.perHour()));
    fields.end();
    return limits;
  }

  private static List<String> countries(Fields fields) {
    return fields.items("countries").stream().flatMap(p -> country(p).stream()).distinct().toList();
  }

  private static Optional<String> country(Place place) {
    Optional<String> code = Values.text(place);
    code.filter(text -> !COUNTRIES.contains(text))
        .ifPresent(
            text ->
                place.fault(
                    "« %s » is no country: write FR, BE, RE … (ISO 3166-1)"
                        .formatted(Types.shortened(text))));
    return code;
  }

  private static Optional<Integer> number(Fields fields, String key) {
    return fields.optional(key).map(p -> Values.integer(p, 0, MOST_CALLS));
  }

  List<LineTestPlan> tests(Fields fields) {
    return fields.items("lineTests").stream().map(this::test).toList();
  }

  private LineTestPlan test(Place place) {
    Fields fields = new Fields(place);
    LineTestPlan plan =
        new LineTestPlan(
            lines.refer(fields.required("line")),
            fields.optional("trunk").map(Values::id),
            Times.time(fields.required("at")),
            fields
                .optional("keys")
                .flatMap(p -> matching(p, KEYS, "keys: 0 to 9, * and #, in quotes, 32 at most"))
                .orElse(""));
    fields.end();
    return plan;
  }

  private static Optional<String> matching(Place place, Pattern pattern, String wanted) {
    Optional<String> text = Values.text(place);
    text.filter(t -> !pattern.matcher(t).matches())
        .ifPresent(t -> place.fault("« %s » is not %s".formatted(Types.shortened(t), wanted)));
    return text;
  }

  /** Without a slash at its end, so that a path can follow. */
  Optional<String> address(Fields fields) {
    Optional<Place> place = fields.optional("address");
    Optional<String> text = place.flatMap(Values::text);
    text.filter(url -> !isAddress(url))
        .ifPresent(
            url ->
                place
                    .orElseThrow()
                    .fault("is no address of this appliance: write https://vigie.example"));
    return text.map(url -> url.replaceFirst("/+$", ""));
  }

  private static boolean isAddress(String text) {
    try {
      URI address = new URI(text);
      return Set.of("http", "https").contains(String.valueOf(address.getScheme()))
          && address.getHost() != null
          && address.getUserInfo() == null
          && address.getQuery() == null
          && address.getFragment() == null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
