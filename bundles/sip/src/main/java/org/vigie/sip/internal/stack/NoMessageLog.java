package org.vigie.sip.internal.stack;

import gov.nist.core.ServerLogger;
import gov.nist.javax.sip.message.SIPMessage;
import java.util.Properties;
import javax.sip.SipStack;

/** Messages are not logged: they hold numbers that may be withheld. Made by reflection. */
public final class NoMessageLog implements ServerLogger {
  @Override
  public void closeLogFile() {}

  @Override
  public void logMessage(SIPMessage message, String from, String to, boolean sent, long time) {}

  @Override
  public void logMessage(
      SIPMessage message, String from, String to, String status, boolean sent, long time) {}

  @Override
  public void logMessage(SIPMessage message, String from, String to, String status, boolean sent) {}

  @Override
  public void logException(Exception cause) {}

  @Override
  public void setStackProperties(Properties properties) {}

  @Override
  public void setSipStack(SipStack stack) {}
}
