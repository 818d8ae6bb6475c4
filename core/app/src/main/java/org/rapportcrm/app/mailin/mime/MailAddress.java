package org.rapportcrm.app.mailin.mime;

import org.rapportcrm.app.input.Input;

/**
 * One address of a message.
 *
 * @param name as it was sent, or {@code null}
 * @param address without brackets, as it was sent; {@code name+tag@} is an address of its own
 */
public record MailAddress(String name, String address) {

  /** The address as contacts' addresses are compared. */
  public String folded() {
    return Input.foldedEmail(address);
  }

  /** Name and address, for people. */
  @Override
  public String toString() {
    return name == null ? address : name + " <" + address + ">";
  }
}
