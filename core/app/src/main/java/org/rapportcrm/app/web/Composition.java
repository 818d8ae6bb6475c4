package org.rapportcrm.app.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/**
 * {@code #{composition.stamp}} of web.xml: tells the files of this start from those that a browser
 * keeps.
 */
@Named
@ApplicationScoped
public class Composition {

  private String stamp;

  /** For proxies. */
  protected Composition() {}

  @Inject
  Composition(Clock clock) {
    stamp = Long.toString(clock.instant().getEpochSecond(), Character.MAX_RADIX);
  }

  /** A short word, another one at each start. */
  public String getStamp() {
    return stamp;
  }
}
