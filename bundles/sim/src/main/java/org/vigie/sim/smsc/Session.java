package org.vigie.sim.smsc;

import com.cloudhopper.smpp.SmppBindType;
import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.impl.DefaultSmppSession;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.DataSm;
import com.cloudhopper.smpp.pdu.DeliverSmResp;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.GenericNack;
import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.Unbind;
import com.cloudhopper.smpp.transcoder.DefaultPduTranscoder;
import com.cloudhopper.smpp.transcoder.DefaultPduTranscoderContext;
import com.cloudhopper.smpp.type.RecoverablePduException;
import com.cloudhopper.smpp.type.UnrecoverablePduException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.netty.buffer.ChannelBuffers;
import org.jboss.netty.channel.Channel;
import org.jboss.netty.channel.ChannelFutureListener;

/**
 * One bind. It reads and writes PDUs itself, so that it may be as late and as wrong as it likes.
 */
final class Session extends DefaultSmppSessionHandler {
  private final DefaultPduTranscoder transcoder =
      new DefaultPduTranscoder(new DefaultPduTranscoderContext());
  private final AtomicInteger sequence = new AtomicInteger();
  private final Map<Integer, Delivery> outstanding = new HashMap<>();
  private final Smsc smsc;
  private final SmppServerSession bind;
  private final Channel channel;

  Session(Smsc smsc, SmppServerSession bind) {
    this.smsc = smsc;
    this.bind = bind;
    this.channel = ((DefaultSmppSession) bind).getChannel();
  }

  String systemId() {
    return bind.getConfiguration().getSystemId();
  }

  boolean receives() {
    return bind.getBindType() != SmppBindType.TRANSMITTER;
  }

  /** Deliveries that are not answered yet; for the post's thread only. */
  Map<Integer, Delivery> outstanding() {
    return outstanding;
  }

  @Override
  public boolean firePduReceived(Pdu pdu) {
    if (!smsc.silent()) {
      received(pdu);
    }
    return false; // nothing is left for the library to do
  }

  private void received(Pdu pdu) {
    if (pdu instanceof SubmitSm submit) {
      smsc.submitted(this, submit);
    } else if (pdu instanceof DeliverSmResp response) {
      smsc.post().answered(this, response.getSequenceNumber(), response.getCommandStatus());
    } else if (pdu instanceof EnquireLink enquire) {
      smsc.counts().enquireLinks.increment();
      write(enquire.createResponse());
    } else if (pdu instanceof Unbind unbind) {
      writeAndClose(unbind.createResponse());
    } else if (pdu instanceof GenericNack) {
      smsc.counts().nacks.increment();
    } else if (pdu instanceof DataSm data) {
      nack(data.getSequenceNumber(), SmppConstants.STATUS_INVCMDID);
    }
  }

  @Override
  public void fireUnrecoverablePduException(UnrecoverablePduException e) {
    close();
  }

  @Override
  public void fireRecoverablePduException(RecoverablePduException e) {
    nack(
        e.getPartialPdu() == null ? 0 : e.getPartialPdu().getSequenceNumber(),
        SmppConstants.STATUS_INVCMDID);
  }

  @Override
  public void fireUnknownThrowable(Throwable t) {
    close();
  }

  private void nack(int sequenceNumber, int status) {
    GenericNack nack = new GenericNack();
    nack.setSequenceNumber(sequenceNumber);
    nack.setCommandStatus(status);
    write(nack);
  }

  int nextSequence() {
    return sequence.updateAndGet(last -> last == Integer.MAX_VALUE ? 1 : last + 1);
  }

  void write(Pdu pdu) {
    try {
      channel.write(transcoder.encode(pdu));
    } catch (UnrecoverablePduException | RecoverablePduException e) {
      throw new IllegalStateException(e);
    }
  }

  private void writeAndClose(Pdu pdu) {
    try {
      channel.write(transcoder.encode(pdu)).addListener(ChannelFutureListener.CLOSE);
    } catch (UnrecoverablePduException | RecoverablePduException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Octets as they are, well-formed or not. */
  void write(byte[] octets) {
    channel.write(ChannelBuffers.wrappedBuffer(octets));
  }

  void close() {
    channel.close();
  }
}
