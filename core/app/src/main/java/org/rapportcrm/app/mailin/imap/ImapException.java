package org.rapportcrm.app.mailin.imap;

import java.util.Locale;

/** A mailbox could not be reached or read. */
public class ImapException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What went wrong. */
  public enum Problem {
    /** No such name, nobody listens there, or the way is closed. */
    UNREACHABLE,
    /** An address inside our own network, which is not allowed. */
    PRIVATE,
    /** The certificate is not trusted, or the server knows no TLS. */
    TLS,
    /** Name or password were refused. */
    LOGIN,
    /** The folder is not there. */
    FOLDER,
    /** No answer in time, or the connection broke. */
    BROKEN
  }

  private final Problem problem;

  /** With the server's own words, which may be {@code null}. */
  public ImapException(Problem problem, String words, Throwable cause) {
    super(words, cause);
    this.problem = problem;
  }

  /** What went wrong. */
  public Problem problem() {
    return problem;
  }

  /** Message key of what went wrong. */
  public String key() {
    return "mailin.problem." + problem.name().toLowerCase(Locale.ROOT);
  }
}
