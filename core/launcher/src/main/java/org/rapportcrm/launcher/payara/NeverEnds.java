package org.rapportcrm.launcher.payara;

/**
 * The server is inside an application and does not come out: nothing can be done with it any more.
 * The message says where it is.
 */
public final class NeverEnds extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NeverEnds(String where) {
    super(where);
  }
}
