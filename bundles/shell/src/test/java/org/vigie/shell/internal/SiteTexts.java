package org.vigie.shell.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.alert.AlertState;
import org.vigie.api.alert.NoticeKind;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.query.AlertQuery;
import org.vigie.api.query.MessageQuery;
import org.vigie.api.query.Page;
import org.vigie.api.query.Texts;
import org.vigie.api.setup.Policy;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.MessageTry;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.TextAddress;

/** The site's messages and alerts: one of each. */
final class SiteTexts implements Texts {
  static final MessageId MESSAGE = new MessageId("01JD0000000000000000000002");
  static final AlertId ALERT = new AlertId(42);
  static final TextAddress SENDER = new TextAddress("+33612345699");

  final List<MessageQuery> messagesAsked = new ArrayList<>();
  final List<AlertQuery> alertsAsked = new ArrayList<>();

  static MessageRecord message() {
    MessageTry failed =
        new MessageTry(
            "smpp-alpha",
            Site.AT,
            MessageTry.Result.FAILED,
            "0x58 throttled",
            List.of(),
            0,
            3,
            Optional.empty());
    return OwedText.toPerson(
            Purpose.ALERT, "astreinte", Site.CALLED, Site.MOBILE, "alice", "Alerte 42\nOK 42")
        .about(ALERT)
        .accepted(MESSAGE, Site.AT, Optional.empty())
        .with(
            MessageState.SENT,
            TextAddress.of(Site.CALLED),
            Optional.of("gsm-beta"),
            List.of(failed, MessageTry.of("gsm-beta", Site.AT, MessageTry.Result.SENT, "")));
  }

  static AlertRecord alert() {
    return new AlertRecord(
        ALERT,
        "chauffage",
        "astreinte",
        Site.CALLED,
        SENDER,
        "Plus de chauffage\nau 3e étage du bâtiment B, urgent",
        List.of(MESSAGE),
        AlertState.ACKNOWLEDGED,
        Optional.of("alice"),
        Site.AT,
        Optional.of(Site.AT),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  @Override
  public Page<MessageRecord> messages(MessageQuery query) {
    messagesAsked.add(query);
    return new Page<>(List.of(message()), Optional.empty());
  }

  @Override
  public Optional<MessageRecord> message(MessageId id) {
    return Optional.of(message()).filter(m -> m.id().equals(id));
  }

  @Override
  public Page<AlertRecord> alerts(AlertQuery query) {
    alertsAsked.add(query);
    return new Page<>(List.of(alert()), Optional.empty());
  }

  @Override
  public Optional<AlertRecord> alert(AlertId id) {
    return Optional.of(alert()).filter(a -> a.id().equals(id));
  }

  @Override
  public List<AlertEvent> trace(AlertId id) {
    Policy policy =
        new Policy("standard", List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    return List.of(
        new AlertEvent.AlertRaised(
            Site.AT,
            "astreinte",
            Site.CALLED,
            "chauffage",
            SENDER,
            MESSAGE,
            "Plus de chauffage",
            policy,
            new OnCall("chauffage", Site.AT, OnCall.State.PLANNED, List.of()),
            Optional.empty()),
        new AlertEvent.LevelEntered(Site.AT, 1, 1, List.of("alice")),
        new AlertEvent.NoticeGiven(Site.AT, "alice", NoticeKind.ALERT, MESSAGE, false),
        new AlertEvent.NoticeProgressed(Site.AT, MESSAGE, MessageState.DELIVERED),
        new AlertEvent.TextJoined(Site.AT, MESSAGE, "Vite"),
        new AlertEvent.Acknowledged(Site.AT.plus(Duration.ofMinutes(1)), "alice"));
  }
}
