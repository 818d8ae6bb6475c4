package org.rapportcrm.app.backup.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.user.PasswordAgain;

/**
 * Keeps the files of backups from whoever finds a browser that was left open: downloads wait for
 * the password, and are open for five minutes after it. The session goes with the sign-in, so what
 * one person opened is closed for the next.
 */
@ApplicationScoped
public class DownloadLock {

  private static final Duration OPEN = Duration.ofMinutes(5);
  private static final String UNTIL = DownloadLock.class.getName();

  private Acting acting;
  private PasswordAgain password;
  private Clock clock;

  /** For the container. */
  protected DownloadLock() {}

  /** That asks this way. */
  @Inject
  public DownloadLock(Acting acting, PasswordAgain password, Clock clock) {
    this.acting = acting;
    this.password = password;
    this.clock = clock;
  }

  /** Whether the password has to be shown first; not of whoever came in without one. */
  public boolean isClosed(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Object until = session == null ? null : session.getAttribute(UNTIL);
    boolean open = until instanceof Instant end && clock.instant().isBefore(end);
    return !open && password.isAskedOf(acting.identity());
  }

  /** Opens it for five minutes, or refuses the password as {@link PasswordAgain#require} does. */
  public void open(HttpServletRequest request, String given) {
    password.require(acting.identity(), given);
    request.getSession(true).setAttribute(UNTIL, clock.instant().plus(OPEN));
  }
}
