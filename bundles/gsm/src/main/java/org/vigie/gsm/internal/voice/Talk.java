package org.vigie.gsm.internal.voice;

import org.vigie.gsm.internal.at.AtCommand;
import org.vigie.gsm.internal.at.AtException;
import org.vigie.gsm.internal.at.AtReply;
import org.vigie.gsm.internal.dialect.CallDialect;

/** An open line to a modem; by its thread only. */
public interface Talk {
  AtReply ask(AtCommand command) throws AtException;

  /** How this maker's modems speak of calls. */
  CallDialect calls();
}
