package org.rapportcrm.api.hook;

/**
 * Whether something may be done.
 *
 * @param allowed whether it may
 * @param reasonKey message key of the reason why not; {@code null} where it may
 */
public record Verdict(boolean allowed, String reasonKey) {

  private static final Verdict YES = new Verdict(true, null);

  /** It may. */
  public static Verdict allow() {
    return YES;
  }

  /** It may not. */
  public static Verdict deny(String reasonKey) {
    return new Verdict(false, reasonKey);
  }
}
