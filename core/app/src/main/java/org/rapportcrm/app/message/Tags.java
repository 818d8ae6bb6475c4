package org.rapportcrm.app.message;

/** Names of the tags that the core fills by itself. */
public final class Tags {

  /** The page that unsubscribes. */
  public static final String UNSUBSCRIBE = "unsubscribe.url";

  /** The picture that tells of an opening. */
  public static final String PIXEL = "open.url";

  /** Who writes. */
  public static final String SITE_NAME = "site.name";

  /** Where the sender can be found. */
  public static final String SITE_ADDRESS = "site.address";

  /** What starts the names of contacts' own fields. */
  public static final String CONTACT = "contact.";

  private Tags() {}

  /** Whether the core fills the tag for each message without asking a source. */
  static boolean isBuiltIn(String name) {
    return name.equals(UNSUBSCRIBE) || name.equals(SITE_NAME) || name.equals(SITE_ADDRESS);
  }
}
