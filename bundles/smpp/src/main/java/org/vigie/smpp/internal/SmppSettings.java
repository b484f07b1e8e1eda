package org.vigie.smpp.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The keys of {@code etc/org.vigie.smpp-<name>.cfg}, as text: what they must be is checked by
 * SmscConfigReader.
 */
@ObjectClassDefinition(name = "SMSC by SMPP")
public @interface SmppSettings {
  @AttributeDefinition(description = "name or address of the SMSC")
  String host();

  String port() default "2775";

  @AttributeDefinition(description = "true: encrypted, the SMSC's certificate is checked")
  String tls() default "false";

  @AttributeDefinition(description = "PEM file of what is trusted; empty: what Java trusts")
  String certificates() default "";

  String systemId() default "";

  String password() default "";

  String systemType() default "";

  @AttributeDefinition(description = "transceiver, or pair: transmitter and receiver")
  String bind() default "transceiver";

  @AttributeDefinition(description = "numbers received there; the first is the sender by default")
  String lines() default "";

  @AttributeDefinition(description = "lower is tried first")
  String priority() default "100";

  @AttributeDefinition(description = "messages in a second; 0 = no limit")
  String throughput() default "0";

  @AttributeDefinition(description = "submits without an answer at a time")
  String window() default "10";

  @AttributeDefinition(description = "seconds of silence before enquire_link; 0 = never")
  String enquireLink() default "10";

  @AttributeDefinition(description = "true: delivery receipts are asked for")
  String receipts() default "true";

  @AttributeDefinition(description = "seconds of failures before the next route")
  String retryFor() default "10";

  @AttributeDefinition(description = "seconds without a receipt before the next route; 0 = never")
  String receiptTimeout() default "0";

  @AttributeDefinition(description = "udh, udh16, sar or payload")
  String longMessages() default "udh";

  @AttributeDefinition(description = "true: data_coding 0 is eight characters in seven octets")
  String packed() default "false";
}
