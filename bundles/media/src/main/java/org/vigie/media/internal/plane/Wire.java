package org.vigie.media.internal.plane;

import java.nio.channels.DatagramChannel;
import org.vigie.media.internal.srtp.SrtpGate;

/** What ties a leg's voice to the network. */
record Wire(EventLoop loop, DatagramChannel channel, Peer peer, SrtpGate gate) {}
