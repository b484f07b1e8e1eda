package org.vigie.management.internal;

import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageTry;

/** A message as JMX shows it, without its text; an absent value is an empty text. */
public final class MessageView {
  private final MessageRecord message;

  MessageView(MessageRecord message) {
    this.message = message;
  }

  public String getId() {
    return message.id().value();
  }

  public String getCreatedAt() {
    return message.createdAt().toString();
  }

  public String getDirection() {
    return message.direction().code();
  }

  public String getPurpose() {
    return message.purpose().code();
  }

  public String getLine() {
    return message.line().orElse("");
  }

  public String getFrom() {
    return message.from().value();
  }

  public String getTo() {
    return message.to().value();
  }

  public String getState() {
    return message.state().code();
  }

  public String getRoute() {
    return message.route().orElse("");
  }

  /** What the newest try came to, with the peer's code. */
  public String getLastTry() {
    return message.tries().stream()
        .reduce((before, last) -> last)
        .map(MessageView::said)
        .orElse("");
  }

  private static String said(MessageTry last) {
    return (last.route() + " " + last.result().code() + " " + last.cause()).strip();
  }
}
