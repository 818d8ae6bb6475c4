package org.rapportcrm.app.mailin.imap;

/**
 * Where a mailbox is and how one gets in.
 *
 * @param nearby whether addresses that are not public may be connected to
 */
public record ImapAccount(
    String host, int port, Security security, String user, String password, boolean nearby) {

  /** Without the password. */
  @Override
  public String toString() {
    return user + "@" + host + ":" + port;
  }
}
