package org.rapportcrm.api.security;

/** The roles that Rapport ships with. */
public final class Roles {
  /** Holds every capability. */
  public static final String ADMINISTRATOR = "administrator";

  /** Writes to many: segments, campaigns, programmes, surveys, reports. */
  public static final String MARKETING = "marketing";

  /** Works with single contacts: purchases, tasks, companies. */
  public static final String SALES = "sales";

  /** Helps contacts: interactions, tasks, answers. */
  public static final String SERVICE = "service";

  /** Reads. */
  public static final String VIEWER = "viewer";

  private Roles() {}
}
