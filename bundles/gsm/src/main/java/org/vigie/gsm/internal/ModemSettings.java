package org.vigie.gsm.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The keys of {@code etc/org.vigie.gsm-<name>.cfg}, as text: what they must be is checked by
 * ModemConfigReader.
 */
@ObjectClassDefinition(name = "GSM modem")
public @interface ModemSettings {
  @AttributeDefinition(description = "path of the serial device, or tcp://host:port")
  String device();

  @AttributeDefinition(description = "path of the audio port, or tcp://host:port; empty: no calls")
  String audio() default "";

  @AttributeDefinition(description = "bits per second; of no effect over USB")
  String baud() default "115200";

  @AttributeDefinition(description = "of the SIM; empty: none")
  String pin() default "";

  @AttributeDefinition(description = "the SIM's; empty: as the SIM says, if it does")
  String number() default "";

  @AttributeDefinition(description = "true: it carries short messages")
  String sms() default "true";

  @AttributeDefinition(description = "true: it carries calls, which needs audio")
  String voice() default "false";

  @AttributeDefinition(description = "lower is tried first")
  String priority() default "100";

  @AttributeDefinition(description = "true: the network is asked what became of each message")
  String receipts() default "true";

  @AttributeDefinition(description = "seconds before a message that fails takes the next route")
  String retryFor() default "10";

  @AttributeDefinition(
      description = "seconds without a receipt before the next route; 0 = for ever")
  String receiptTimeout() default "0";
}
