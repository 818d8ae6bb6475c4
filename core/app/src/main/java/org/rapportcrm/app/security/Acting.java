package org.rapportcrm.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.security.visibility.Sight;

/**
 * Who acts on this thread: what the security filter found out about a request's sender, or a job's
 * name. Pages know it as {@code #{user}}.
 */
@ApplicationScoped
@Named("user")
public class Acting implements CurrentUser {

  private static final Identity PROGRAM = Identity.program("system");
  private static final ThreadLocal<Identity> CURRENT = new ThreadLocal<>();

  /** Work that may throw what it likes. */
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    /** Does it. */
    T run() throws X;
  }

  /** Does the work in somebody's name. */
  public static <T, X extends Exception> T as(Identity identity, Work<T, X> work) throws X {
    Identity before = begin(identity);
    try {
      return work.run();
    } finally {
      end(before);
    }
  }

  /** From now on this thread acts for somebody; answers who it was before, for {@link #end}. */
  static Identity begin(Identity identity) {
    Identity before = CURRENT.get();
    CURRENT.set(identity);
    return before;
  }

  /** This thread acts again for whom it did before; {@code null} is the program. */
  static void end(Identity before) {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }

  /** Who acts now; outside requests and jobs, the program itself. */
  public Identity identity() {
    Identity identity = CURRENT.get();
    return identity == null ? PROGRAM : identity;
  }

  /** Which records are seen by whom this thread works for; everything outside requests. */
  public static Sight sight() {
    Identity identity = CURRENT.get();
    return identity == null ? Sight.EVERYTHING : identity.sight();
  }

  @Override
  public Optional<Long> id() {
    return identity().user();
  }

  @Override
  public String name() {
    return identity().name();
  }

  @Override
  public boolean may(String capability) {
    return identity().may(capability);
  }

  @Override
  public Locale locale() {
    return identity().locale();
  }

  @Override
  public ZoneId zone() {
    return identity().zone();
  }

  /** {@link #name} for pages. */
  public String getName() {
    return name();
  }

  /** {@link #locale} for pages. */
  public Locale getLocale() {
    return locale();
  }

  /** {@link #zone} for pages. */
  public ZoneId getZone() {
    return zone();
  }

  /** Whether it is known who asks, for pages. */
  public boolean isKnown() {
    return identity().known();
  }
}
