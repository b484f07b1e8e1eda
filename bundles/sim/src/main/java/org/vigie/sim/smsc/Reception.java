package org.vigie.sim.smsc;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerHandler;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.type.SmppProcessingException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Takes binds, or refuses them. */
final class Reception implements SmppServerHandler {
  private final Map<Long, Session> sessions = new ConcurrentHashMap<>();
  private final Smsc smsc;

  Reception(Smsc smsc) {
    this.smsc = smsc;
  }

  @Override
  public void sessionBindRequested(
      Long id, SmppSessionConfiguration configuration, com.cloudhopper.smpp.pdu.BaseBind bind)
      throws SmppProcessingException {
    if (smsc.bindStatus() != SmppConstants.STATUS_OK) {
      smsc.counts().bindsRefused.increment();
      throw new SmppProcessingException(smsc.bindStatus());
    }
    configuration.getLoggingOptions().setLogPdu(false);
  }

  @Override
  public void sessionCreated(Long id, SmppServerSession bind, BaseBindResp response) {
    Session session = new Session(smsc, bind);
    sessions.put(id, session);
    bind.serverReady(session);
    smsc.bound(session);
  }

  @Override
  public void sessionDestroyed(Long id, SmppServerSession bind) {
    Session session = sessions.remove(id);
    if (session != null) {
      smsc.gone(session);
    }
  }
}
