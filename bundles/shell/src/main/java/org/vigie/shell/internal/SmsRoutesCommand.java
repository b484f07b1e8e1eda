package org.vigie.shell.internal;

import java.io.PrintStream;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.RouteStatus;
import org.vigie.api.text.SmsRoute;

/** {@code vigie:sms-routes}. */
@Service
@Command(
    scope = "vigie",
    name = "sms-routes",
    description = "The SMS routes in the order in which they are tried, and how each is.",
    detailedDescription =
        "Example:\n\n  vigie:sms-routes\n\n"
            + "A route is a file etc/org.vigie.smpp-<name>.cfg (an SMSC) or\n"
            + "etc/org.vigie.gsm-<name>.cfg (a modem).\n")
public final class SmsRoutesCommand extends VigieAction {
  @Reference(optional = true)
  @Nullable List<SmsRoute> routes;

  @Override
  void run(PrintStream out) throws Exception {
    ZoneId zone = zone();
    List<SmsRoute> there = routes == null ? List.of() : routes;
    Table table =
        new Table()
            .column("route", 14)
            .column("prio", 4)
            .column("state", 8)
            .column("waiting", 7)
            .column("since", 14)
            .last("");
    there.stream()
        .map(SmsRoute::status)
        .sorted(Comparator.comparingInt(RouteStatus::priority).thenComparing(RouteStatus::name))
        .forEach(
            route ->
                table.row(
                    route.name(),
                    route.priority(),
                    route.state().name().toLowerCase(Locale.ROOT),
                    route.waiting(),
                    Times.day(route.since(), zone),
                    numbers(route) + route.text()));
    table.print(
        out,
        "no SMS route; put a file org.vigie.smpp-<name>.cfg or org.vigie.gsm-<name>.cfg into etc/");
  }

  private static String numbers(RouteStatus route) {
    return route.numbers().stream()
        .map(PhoneNumber::e164)
        .collect(Collectors.joining(", ", "", route.numbers().isEmpty() ? "" : ": "));
  }
}
