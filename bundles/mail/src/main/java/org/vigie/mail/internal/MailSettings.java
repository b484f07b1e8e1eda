package org.vigie.mail.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The keys of {@code etc/org.vigie.mail.cfg}, as text: MailConfigReader checks them. */
@ObjectClassDefinition(name = "Mail by SMTP")
public @interface MailSettings {
  @AttributeDefinition(description = "name or address of the mail server")
  String host();

  @AttributeDefinition(description = "empty: 587, with tls 465, with none 25")
  String port() default "";

  @AttributeDefinition(description = "none, starttls or tls")
  String security() default "starttls";

  String user() default "";

  String password() default "";

  @AttributeDefinition(description = "the sender: Vigie <vigie@example.com>")
  String from();

  @AttributeDefinition(description = "PEM file of what is trusted; empty: what Java trusts")
  String trust() default "";

  @AttributeDefinition(description = "seconds to connect, and for each answer")
  String timeout() default "10";

  @AttributeDefinition(description = "hours that a mail is tried")
  String giveUpAfter() default "120";
}
