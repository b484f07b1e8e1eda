package org.vigie.routes.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigie.api.text.TextCommand;

/** The ids of the routes of messages and alerts, as Hawtio's diagrams and JMX show them. */
final class TextRouteId {
  static final String SEND = "text-send";
  static final String MESSAGE_CHANGED = "message-changed";
  static final String ALERT_CHANGED = "alert-changed";

  /** What comes in. */
  static final Map<Class<? extends TextCommand>, String> COMMANDS =
      Map.ofEntries(
          Map.entry(TextCommand.Received.class, "text-received"),
          Map.entry(TextCommand.ReceiptArrived.class, "text-receipt"),
          Map.entry(TextCommand.SendRequested.class, "text-request"),
          Map.entry(TextCommand.NoticeRequested.class, "text-notice"),
          Map.entry(TextCommand.VoiceCallEnded.class, "text-voice-call-ended"),
          Map.entry(TextCommand.RaiseAlert.class, "text-alert"),
          Map.entry(TextCommand.MessageHeard.class, "text-message-heard"),
          Map.entry(TextCommand.TrySent.class, "text-try-sent"),
          Map.entry(TextCommand.TryFailed.class, "text-try-failed"),
          Map.entry(TextCommand.NoRoute.class, "text-no-route"),
          Map.entry(TextCommand.RouteUp.class, "text-route-up"),
          Map.entry(TextCommand.Acknowledge.class, "text-command"),
          Map.entry(TextCommand.PassOn.class, "text-command"),
          Map.entry(TextCommand.Close.class, "text-command"));

  /** What leaves. */
  static final List<String> EXITS = List.of(SEND, MESSAGE_CHANGED, ALERT_CHANGED);

  private TextRouteId() {}

  static List<String> commands() {
    return COMMANDS.values().stream().distinct().toList();
  }

  static List<String> all() {
    List<String> ids = new ArrayList<>(commands());
    ids.addAll(EXITS);
    return ids;
  }

  /** The route by which everything for one SMS route leaves. */
  static String sms(String route) {
    return "sms-" + route;
  }
}
