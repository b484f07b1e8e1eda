package org.vigie.api.call;

/**
 * Quality of one leg's media as received here.
 *
 * @param leg 0 for the caller
 * @param received RTP packets received
 * @param lost RTP packets missing (RFC 3550, A.3)
 * @param lossPercent share of packets missing, 0 to 100
 * @param jitterMillis interarrival jitter at the end (RFC 3550, 6.4.1), ms
 * @param mos mean opinion score 1 to 4.5 by the E-model (ITU-T G.107)
 * @param strangers packets dropped because they came from an address that was not negotiated
 */
public record LegQuality(
    int leg,
    long received,
    long lost,
    double lossPercent,
    double jitterMillis,
    double mos,
    long strangers) {}
