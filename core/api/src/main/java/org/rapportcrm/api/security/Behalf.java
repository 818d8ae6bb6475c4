package org.rapportcrm.api.security;

/**
 * Work that goes on later in the name of the person who began it; an injectable service of the
 * core. It sees and may what they see and may by then, in their language and zone.
 */
public interface Behalf {

  /**
   * Does the work on this thread as that user. A transaction belongs inside of it.
   *
   * @param userId what {@link CurrentUser#id()} answered when they began it
   * @throws org.rapportcrm.api.rest.ProblemException 409 when they may not sign in any more
   */
  void of(long userId, Runnable work);
}
