package org.vigie.sip.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The keys of {@code etc/org.vigie.sip.trunk-<name>.cfg}, as text: what they must be is checked by
 * TrunkConfigReader.
 */
@ObjectClassDefinition(name = "SIP trunk")
public @interface TrunkSettings {
  @AttributeDefinition(description = "name or address of the carrier or gateway")
  String host();

  @AttributeDefinition(description = "empty: as SRV records say")
  String port() default "";

  @AttributeDefinition(description = "udp, tcp or tls")
  String transport() default "udp";

  @AttributeDefinition(description = "PEM file of CAs for tls; empty: the platform's")
  String trust() default "";

  @AttributeDefinition(description = "off, allowed or required; empty: allowed over tls, else off")
  String srtp() default "";

  @AttributeDefinition(description = "name server, address:port; empty: the system's")
  String dns() default "";

  @AttributeDefinition(description = "true: the trunk knows us by registration")
  String register() default "false";

  String user() default "";

  String password() default "";

  @AttributeDefinition(description = "empty: any")
  String realm() default "";

  @AttributeDefinition(description = "addresses or CIDR trusted for calls in, beside host")
  String peers() default "";

  @AttributeDefinition(description = "lower is tried first")
  String priority() default "100";

  @AttributeDefinition(description = "line, caller, or a number")
  String callerId() default "line";

  @AttributeDefinition(
      description = "of voice alerts and line tests: line, or a number; empty: as callerId")
  String automatedCallerId() default "";

  @AttributeDefinition(description = "e164, international, national or plain")
  String numberFormat() default "e164";

  @AttributeDefinition(description = "in and out together; 0 = no limit")
  String maxCalls() default "0";

  @AttributeDefinition(description = "seconds between OPTIONS; 0 = none")
  String optionsInterval() default "0";

  @AttributeDefinition(description = "seconds from INVITE to a response other than 100")
  String answerTimeout() default "10";
}
