package org.vigie.management.internal;

import org.vigie.api.alert.AlertRecord;

/** An alert as JMX shows it, without its texts; an absent value is an empty text. */
public final class AlertView {
  private final AlertRecord alert;

  AlertView(AlertRecord alert) {
    this.alert = alert;
  }

  public long getNumber() {
    return alert.id().number();
  }

  public String getCreatedAt() {
    return alert.createdAt().toString();
  }

  public String getTeam() {
    return alert.team();
  }

  public String getLine() {
    return alert.line();
  }

  public String getFrom() {
    return alert.from().value();
  }

  public String getState() {
    return alert.state().code();
  }

  public String getBy() {
    return alert.by().orElse("");
  }

  public int getNotices() {
    return alert.notices().size();
  }
}
