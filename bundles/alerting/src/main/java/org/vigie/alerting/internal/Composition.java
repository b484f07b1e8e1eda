package org.vigie.alerting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord.Notice;
import org.vigie.api.alert.NoticeKind;

/** The text that tells a person of one alert or of several. */
final class Composition {
  /** More texts than this are only counted. */
  private static final int WRITTEN_OUT = 10;

  /** How much of each is written out where there are several. */
  private static final int EXCERPT = 300;

  /** Of what a sender added before anybody took the alert, the newest are told with it. */
  private static final int ADDED = 3;

  /** Of no use on the telephone. */
  private static final Pattern LINK = Pattern.compile(" ?: ?https?://\\S+|https?://\\S+");

  private final PagerKey key;
  private final List<Alert> alerts;
  private final DeskWorld world;
  private final Wording words;

  Composition(PagerKey key, List<Alert> alerts, DeskWorld world) {
    this.key = key;
    this.alerts = alerts;
    this.world = world;
    this.words = Wording.of(key.person(), world);
  }

  String text() {
    return switch (key.bucket()) {
      case FOLLOW_UPS -> followUps();
      case ALERTS -> alerts.size() == 1 ? single(alerts.get(0)) : words.manyAlerts(group(alerts));
      case NEWS -> alerts.size() == 1 ? single(alerts.get(0)) : news();
    };
  }

  private String single(Alert alert) {
    AlertId n = alert.id();
    String line = Group.lineName(alert, world);
    return switch (lastKind(alert)) {
      case ALERT, FOLLOW_UP -> words.alert(n, line, all(alert));
      case REPEAT -> words.repeat(n, line, all(alert));
      case NOBODY -> words.nobody(n, line, all(alert));
      case REMINDER -> words.reminder(n, line, all(alert));
      case TAKEN ->
          isHolder(alert)
              ? yours(alert, n, line)
              : words.taken(group(List.of(alert)), holder(alert));
    };
  }

  private String yours(Alert alert, AlertId n, String line) {
    return alert.raised().call().isPresent()
        ? words.yoursToDo(n, line, all(alert))
        : words.yours(n, line, all(alert));
  }

  private String news() {
    Map<String, List<Alert>> byHolder =
        alerts.stream()
            .filter(a -> lastKind(a) == NoticeKind.TAKEN)
            .collect(Collectors.groupingBy(this::holder, TreeMap::new, Collectors.toList()));
    List<String> parts = new ArrayList<>();
    byHolder.forEach((name, taken) -> parts.add(words.taken(group(taken), name)));
    List<Alert> open = alerts.stream().filter(a -> lastKind(a) == NoticeKind.REMINDER).toList();
    if (!open.isEmpty()) {
      parts.add(words.manyReminders(group(open)));
    }
    return String.join("\n", parts);
  }

  private String followUps() {
    int count = alerts.stream().mapToInt(this::owed).sum();
    Alert first = alerts.get(0);
    if (count == 1) {
      return words.followUp(first.id(), written(newest(first, 1).get(0)), first.isOpen());
    }
    String head = words.manyFollowUps(count, group(alerts));
    return count > WRITTEN_OUT
        ? head
        : alerts.stream()
            .flatMap(a -> newest(a, owed(a)).stream().map(t -> "\n" + a.id() + " : " + excerpt(t)))
            .collect(Collectors.joining("", head, ""));
  }

  private int owed(Alert alert) {
    return (int) alert.notices().owed().filter(key::isFor).count();
  }

  /** What is said of an alert on the telephone: its text and the newest that was added. */
  static String spoken(Alert alert, String none) {
    String text =
        Stream.concat(Stream.of(alert.raised().text()), newest(alert, 1).stream())
            .map(t -> LINK.matcher(t).replaceAll(""))
            .map(t -> t.replaceAll("\\s+", " ").trim())
            .filter(t -> !t.isEmpty())
            .collect(Collectors.joining(". "));
    return text.isEmpty() ? none : shortened(text);
  }

  private static List<String> newest(Alert alert, int most) {
    return alert.talk().newest(most);
  }

  /** All that the sender wrote, or its beginning and its end. */
  private String all(Alert alert) {
    List<String> more = newest(alert, ADDED);
    List<String> texts = new ArrayList<>(List.of(written(alert.raised().text())));
    if (alert.talk().count() > more.size()) {
      texts.add("[...]");
    }
    more.forEach(text -> texts.add(written(text)));
    return String.join("\n", texts);
  }

  private String written(String text) {
    return text.isBlank() ? words.emptyText() : text;
  }

  private String excerpt(String text) {
    return shortened(written(text));
  }

  private static String shortened(String whole) {
    if (whole.length() <= EXCERPT) {
      return whole;
    }
    int end = Character.isHighSurrogate(whole.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
    return whole.substring(0, end) + "...";
  }

  private NoticeKind lastKind(Alert alert) {
    return alert
        .notices()
        .owed()
        .filter(key::isFor)
        .map(Notice::kind)
        .reduce((first, second) -> second)
        .orElse(NoticeKind.ALERT);
  }

  private boolean isHolder(Alert alert) {
    return alert.holder().filter(key.person()::equals).isPresent();
  }

  private String holder(Alert alert) {
    return alert.holder().map(by -> Names.of(by, world)).orElse("");
  }

  private Group group(List<Alert> of) {
    return Group.of(of, world);
  }
}
