package org.vigie.sip.internal.dns;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.vigie.sip.internal.stack.Literals;
import org.vigie.sip.internal.stack.Transports;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Asks where a host or SIP domain is. Blocks for as long as name servers take. */
public final class SipDns {
  private static final java.time.Duration PATIENCE = java.time.Duration.ofSeconds(3);

  private final String server;

  /**
   * @param server address and port of a name server; empty: the system's
   */
  public SipDns(String server) {
    this.server = server;
  }

  /**
   * The addresses to try, in order.
   *
   * @param port 0 where none is named: then SRV records say it (RFC 3263, 4.2)
   */
  public List<InetSocketAddress> find(String host, int port, String transport)
      throws UnknownHostException {
    if (port > 0 || Literals.isAddress(host)) {
      return at(host, port > 0 ? port : Transports.port(transport));
    }
    List<InetSocketAddress> found = new ArrayList<>();
    for (SRVRecord service : services(host, transport)) {
      String target = service.getTarget().toString(true);
      try {
        found.addAll(at(target, service.getPort()));
      } catch (UnknownHostException e) {
        // One of several that leads nowhere is passed over.
        continue;
      }
    }
    return found.isEmpty() ? at(host, Transports.port(transport)) : found;
  }

  private List<SRVRecord> services(String host, String transport) throws UnknownHostException {
    String service =
        switch (transport) {
          case "tls" -> "_sips._tcp.";
          case "tcp" -> "_sip._tcp.";
          default -> "_sip._udp.";
        };
    return inOrder(records(service + host, Type.SRV, SRVRecord.class));
  }

  private List<InetSocketAddress> at(String host, int port) throws UnknownHostException {
    return addresses(host).stream().map(a -> new InetSocketAddress(a, port)).toList();
  }

  private List<InetAddress> addresses(String host) throws UnknownHostException {
    if (server.isEmpty() || Literals.isAddress(host)) {
      return List.of(InetAddress.getAllByName(host));
    }
    List<InetAddress> found = new ArrayList<>();
    records(host, Type.A, ARecord.class).forEach(a -> found.add(a.getAddress()));
    records(host, Type.AAAA, AAAARecord.class).forEach(a -> found.add(a.getAddress()));
    if (found.isEmpty()) {
      throw new UnknownHostException(host);
    }
    return found;
  }

  private <T extends Record> List<T> records(String name, int type, Class<T> kind)
      throws UnknownHostException {
    try {
      Lookup lookup = new Lookup(Name.fromString(name + "."), type);
      lookup.setCache(null);
      if (!server.isEmpty()) {
        lookup.setResolver(resolver());
      }
      Record[] records = lookup.run();
      if (lookup.getResult() == Lookup.TRY_AGAIN) {
        throw new UnknownHostException("no name server answers");
      }
      return records == null
          ? List.of()
          : Arrays.stream(records).filter(kind::isInstance).map(kind::cast).toList();
    } catch (TextParseException e) {
      throw new UnknownHostException(name);
    }
  }

  private SimpleResolver resolver() throws UnknownHostException {
    int colon = server.lastIndexOf(':');
    SimpleResolver resolver = new SimpleResolver(server.substring(0, colon));
    resolver.setPort(Integer.parseInt(server.substring(colon + 1)));
    resolver.setTimeout(PATIENCE);
    return resolver;
  }

  /** By priority; among the same, by chance according to weight (RFC 2782). */
  private static List<SRVRecord> inOrder(Collection<SRVRecord> records) {
    TreeMap<Integer, List<SRVRecord>> byPriority = new TreeMap<>();
    for (SRVRecord each : records) {
      byPriority.computeIfAbsent(each.getPriority(), p -> new ArrayList<>()).add(each);
    }
    List<SRVRecord> order = new ArrayList<>();
    for (List<SRVRecord> same : byPriority.values()) {
      while (!same.isEmpty()) {
        order.add(same.remove(drawn(same)));
      }
    }
    return order;
  }

  private static int drawn(List<SRVRecord> records) {
    int total = records.stream().mapToInt(SRVRecord::getWeight).sum();
    int draw = ThreadLocalRandom.current().nextInt(total + 1);
    for (int i = 0; i < records.size(); i++) {
      draw -= records.get(i).getWeight();
      if (draw <= 0) {
        return i;
      }
    }
    return records.size() - 1;
  }
}
