package org.vigie.rest.internal;

import java.time.InstantSource;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.api.security.Identity;
import org.vigie.api.security.Tokens;

/** Publishes the tokens, for the console. */
@Component(service = Tokens.class)
public final class TokensComponent implements Tokens {
  private final TokenStore store;

  @Activate
  public TokensComponent(@Reference InstantSource clock) {
    store = new TokenStore(clock);
  }

  @Override
  public String issue(Identity identity) {
    return store.issue(identity);
  }

  @Override
  public Optional<Identity> verify(String token) {
    return store.verify(token);
  }
}
