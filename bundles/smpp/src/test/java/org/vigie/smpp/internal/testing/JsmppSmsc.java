package org.vigie.smpp.internal.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.vigie.runtime.SystemThreads;
import org.vigie.testkit.FreePorts;

/** An SMSC by jSMPP's server sessions; its message ids are hexadecimal: A1, A2 … */
public final class JsmppSmsc implements AutoCloseable {
  private final ExecutorService threads = new SystemThreads().pool("jsmpp-smsc", 4);
  private final BlockingQueue<SMPPServerSession> sessions = new LinkedBlockingQueue<>();
  private final AtomicInteger ids = new AtomicInteger(0xA0);
  private final int port = FreePorts.any();
  private final SMPPServerSessionListener listener;

  public JsmppSmsc() {
    try {
      listener = new SMPPServerSessionListener(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  private void accept() {
    try {
      while (true) {
        SMPPServerSession session = listener.accept();
        session.setMessageReceiverListener(receiver());
        // Its 2 s for an answer are few for a busy machine.
        session.setTransactionTimer(60_000);
        session.waitForBind(30_000).accept("jsmpp");
        sessions.add(session);
      }
    } catch (IOException | PDUStringException | java.util.concurrent.TimeoutException e) {
      sessions.clear();
    }
  }

  /** Of the listener's nine methods only one is ever called here. */
  private ServerMessageReceiverListener receiver() {
    return (ServerMessageReceiverListener)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ServerMessageReceiverListener.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("onAcceptSubmitSm")) {
                String id = Integer.toHexString(ids.incrementAndGet()).toUpperCase(Locale.ROOT);
                return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
              }
              throw new ProcessRequestException(method.getName(), SMPPConstant.STAT_ESME_RSYSERR);
            });
  }

  public int port() {
    return port;
  }

  public SMPPServerSession session() throws InterruptedException {
    return Objects.requireNonNull(sessions.poll(60, SECONDS));
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
