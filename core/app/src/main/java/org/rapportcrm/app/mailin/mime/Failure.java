package org.rapportcrm.app.mailin.mime;

/**
 * What a report says about one address.
 *
 * @param address whom it is about, as it was written to; {@code null} when the report hides it
 * @param end what became of the message
 * @param status of RFC 3463, such as {@code 5.1.1}; or {@code null}
 * @param words the server's own, at most 500 characters; or {@code null}
 */
public record Failure(String address, End end, String status, String words) {

  /** What became of the message. */
  public enum End {
    /** The address does not exist or takes no mail: nobody should write to it again. */
    DEAD,
    /** This message was not delivered; the address may be fine. */
    FAILED,
    /** It is being tried again. */
    DELAYED,
    /** Its reader complained. */
    COMPLAINED
  }
}
