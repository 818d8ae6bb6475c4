package org.rapportcrm.app.publicpage;

import org.rapportcrm.api.rest.ProblemException;

/** The errors that a person can meet, each with its own words and remedy. */
enum ErrorKind {
  /** The request makes no sense. */
  BAD(400, "shell.error.bad"),
  /** They are signed in and may not. */
  FORBIDDEN(403, "shell.error.forbidden"),
  /** Nothing is there, or its plugin is not active. */
  MISSING(404, "shell.error.missing"),
  /** The page was open for so long that its form is no longer known. */
  EXPIRED(409, "shell.error.expired"),
  /** More was sent than is taken. */
  TOO_LARGE(413, "shell.error.tooLarge"),
  /** A mistake of ours. */
  FAILED(500, "shell.error.failed"),
  /** Starting, or the database is away. */
  UNAVAILABLE(503, "shell.error.unavailable");

  private final int status;
  private final String key;

  ErrorKind(int status, String key) {
    this.status = status;
    this.key = key;
  }

  int status() {
    return status;
  }

  String key() {
    return key;
  }

  /** The kind for a status, unless the cause says it better. */
  static ErrorKind of(int status, Throwable cause) {
    for (Throwable link = cause; link != null; link = link.getCause()) {
      if (link.getClass().getSimpleName().equals("ViewExpiredException")) {
        return EXPIRED;
      }
      if (link instanceof ProblemException refused && refused.status() != status) {
        return of(refused.status(), null);
      }
    }
    return switch (status) {
      case 403 -> FORBIDDEN;
      case 404 -> MISSING;
      case 413 -> TOO_LARGE;
      case 503 -> UNAVAILABLE;
      default -> status >= 500 ? FAILED : BAD;
    };
  }
}
