package org.vigie.smpp.internal.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerConfiguration;
import com.cloudhopper.smpp.SmppServerHandler;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppServer;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.type.SmppChannelException;
import com.cloudhopper.smpp.type.SmppProcessingException;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.vigie.testkit.FreePorts;

/** An SMSC by cloudhopper. */
public final class CloudhopperSmsc implements SmppServerHandler, AutoCloseable {
  private final BlockingQueue<SmppServerSession> sessions = new LinkedBlockingQueue<>();
  private final BlockingQueue<SubmitSm> submits = new LinkedBlockingQueue<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final int port = FreePorts.any();
  private final DefaultSmppServer server;
  private volatile int refusal;

  public CloudhopperSmsc() {
    SmppServerConfiguration configuration = new SmppServerConfiguration();
    configuration.setHost("127.0.0.1");
    configuration.setPort(port);
    server = new DefaultSmppServer(configuration, this);
    try {
      server.start();
    } catch (SmppChannelException e) {
      throw new IllegalStateException(e);
    }
  }

  public int port() {
    return port;
  }

  /** The session that is bound. */
  public SmppServerSession session() throws InterruptedException {
    return Objects.requireNonNull(sessions.poll(60, SECONDS));
  }

  public SubmitSm nextSubmit() throws InterruptedException {
    return Objects.requireNonNull(submits.poll(60, SECONDS));
  }

  /** From now on submits are answered with this. */
  public void refuses(int status) {
    refusal = status;
  }

  @Override
  public void sessionBindRequested(Long id, SmppSessionConfiguration session, BaseBind bind)
      throws SmppProcessingException {
    if (!session.getPassword().equals("secret")) {
      throw new SmppProcessingException(SmppConstants.STATUS_INVPASWD);
    }
  }

  @Override
  public void sessionCreated(Long id, SmppServerSession session, BaseBindResp answer) {
    session.serverReady(
        new DefaultSmppSessionHandler() {
          @Override
          public PduResponse firePduRequestReceived(PduRequest request) {
            return answer(request);
          }
        });
    sessions.add(session);
  }

  private PduResponse answer(PduRequest<?> request) {
    PduResponse response = request.createResponse();
    if (request instanceof SubmitSm submit && response instanceof SubmitSmResp answer) {
      submits.add(submit);
      answer.setMessageId("ch-" + ids.incrementAndGet());
      answer.setCommandStatus(refusal);
    }
    return response;
  }

  @Override
  public void sessionDestroyed(Long id, SmppServerSession session) {
    session.destroy();
  }

  @Override
  public void close() {
    server.destroy();
  }
}
