package org.rapportcrm.api.health;

/**
 * A CDI bean that says whether a part of a plugin works. It is asked when somebody reads {@code
 * /health/plugins} or the plugin's page, on a thread of its own and outside any transaction; one
 * that throws or takes too long counts as not well.
 */
public interface HealthCheck {

  /**
   * The outcome.
   *
   * @param ok whether it works
   * @param name message key of what was checked
   * @param detail a sentence with the remedy when it does not; may be {@code null} when it does
   */
  record Result(boolean ok, String name, String detail) {}

  /** Looks, within a second. */
  Result check();
}
