package org.vigie.sim.smsc;

import com.cloudhopper.smpp.SmppBindType;
import com.cloudhopper.smpp.SmppSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppClient;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.DeliverSmResp;
import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** A plain ESME that shows all that it gets. */
final class Esme implements AutoCloseable {
  private final BlockingQueue<DeliverSm> delivered = new LinkedBlockingQueue<>();
  private final BlockingQueue<SubmitSmResp> answers = new LinkedBlockingQueue<>();
  private final AtomicReference<@Nullable Pdu> first = new AtomicReference<>();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final DefaultSmppClient client = new DefaultSmppClient();
  private final SmppSession session;
  private volatile IntSupplier status = () -> 0;

  Esme(int port) throws Exception {
    SmppSessionConfiguration configuration =
        new SmppSessionConfiguration(SmppBindType.TRANSCEIVER, "esme", "x");
    configuration.setHost("127.0.0.1");
    configuration.setPort(port);
    configuration.setWindowSize(100);
    configuration.getLoggingOptions().setLogPdu(false);
    session = client.bind(configuration, new Reader());
  }

  private final class Reader extends DefaultSmppSessionHandler {
    @Override
    public boolean firePduReceived(Pdu pdu) {
      if (pdu instanceof DeliverSm deliver) {
        first.compareAndSet(null, pdu);
        delivered.add(deliver);
        answer(deliver);
      } else if (pdu instanceof SubmitSmResp response) {
        first.compareAndSet(null, pdu);
        answers.add(response);
      }
      return !(pdu instanceof DeliverSm);
    }

    @Override
    public void fireChannelUnexpectedlyClosed() {
      closed.complete(null);
    }
  }

  private void answer(DeliverSm deliver) {
    int with = status.getAsInt();
    if (with >= 0) {
      DeliverSmResp response = deliver.createResponse();
      response.setCommandStatus(with);
      try {
        session.sendResponsePdu(response);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** How it answers deliver_sm; below 0: not at all. */
  void answersWith(IntSupplier newStatus) {
    status = newStatus;
  }

  void submits(String from, String to, String text) throws Exception {
    SubmitSm pdu = new SubmitSm();
    pdu.setSourceAddress(Coding.address(from));
    pdu.setDestAddress(Coding.address(to));
    pdu.setRegisteredDelivery((byte) 1);
    byte coding = Coding.codingOf(text);
    pdu.setDataCoding(coding);
    pdu.setShortMessage(Coding.encode(text, coding));
    session.sendRequestPdu(pdu, 60_000, false);
  }

  BlockingQueue<DeliverSm> delivered() {
    return delivered;
  }

  BlockingQueue<SubmitSmResp> answers() {
    return answers;
  }

  /** What came first, after the bind. */
  Pdu first() {
    return Objects.requireNonNull(first.get());
  }

  CompletableFuture<Void> closed() {
    return closed;
  }

  @Override
  public void close() {
    session.destroy();
    client.destroy();
  }
}
