package org.rapportcrm.app.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** What the REST method of this request threw and nobody had foreseen, for whoever counts it. */
@RequestScoped
public class Unforeseen {

  private Throwable failure;

  /** It is answered with 500, or what else the failure says above that. */
  void is(Throwable thrown) {
    failure = thrown;
  }

  /** It, where the method did not end well. */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }
}
