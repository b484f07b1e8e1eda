package org.vigie.sip.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The keys of {@code etc/org.vigie.sip.cfg}, as text: what they must be is checked by SipConfig.
 */
@ObjectClassDefinition(name = "SIP")
public @interface SipSettings {
  @AttributeDefinition(description = "address to listen on; empty: all")
  String address() default "";

  @AttributeDefinition(description = "port for UDP and TCP")
  String port() default "5060";

  @AttributeDefinition(description = "port for TLS")
  String sipsPort() default "5061";

  @AttributeDefinition(description = "PEM file of our certificate and its chain; empty: none")
  String certificate() default "";

  @AttributeDefinition(description = "PEM file of its private key (PKCS #8)")
  String privateKey() default "";
}
