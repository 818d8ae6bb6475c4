package org.rapportcrm.app.mailin.imap;

import java.time.Instant;

/**
 * One message of a folder.
 *
 * @param raw the message, or its beginning; {@code null} when the server could not give it
 * @param size of the whole message in bytes
 * @param arrived when the server got it; {@code null} when it does not say
 * @param problem why there is no {@code raw}
 */
public record FetchedMail(long uid, byte[] raw, long size, Instant arrived, String problem) {

  /** Whether only the beginning was read. */
  public boolean cut() {
    return raw != null && raw.length < size && raw.length >= ImapMailbox.MOST_BYTES;
  }
}
