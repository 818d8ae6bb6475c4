package org.rapportcrm.app.mailin.mime;

/** Who wrote a message, and why. */
public enum MailKind {
  /** A person. */
  PERSON,
  /** A machine that answers for a person (RFC 3834), such as a note of a holiday. */
  AUTOMATIC,
  /** A mail server that could not deliver, or only later (RFC 3464). */
  BOUNCE,
  /** A provider whose customer complained (RFC 5965). */
  COMPLAINT
}
