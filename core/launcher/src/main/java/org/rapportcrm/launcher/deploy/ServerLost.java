package org.rapportcrm.launcher.deploy;

import java.util.Optional;
import org.rapportcrm.launcher.payara.NeverEnds;
import org.rapportcrm.launcher.resolve.Candidate;
import org.rapportcrm.launcher.resolve.Resolution;

/** A plugin keeps the server for itself: nothing runs, and nothing will in this process. */
public final class ServerLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Resolution tried;

  ServerLost(Resolution tried, NeverEnds cause) {
    super(cause.getMessage(), cause);
    this.tried = tried;
  }

  /** The plugin that it is in; empty when that cannot be told. */
  public Optional<Candidate> culprit() {
    return Culprit.of(attempt(), tried.plugins());
  }

  /** The set that was tried. */
  public Resolution tried() {
    return tried;
  }

  /** How it went. */
  public Attempt attempt() {
    return Attempt.failed(getMessage());
  }

  /** Why, in one line without a full stop. */
  public String reason() {
    return RootCause.in(getMessage());
  }
}
