package org.rapportcrm.it.inside;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A contact's word in the guest book: an entity of a plugin. */
@Entity
@Table(name = "inside_guest")
public class Guest {

  @Id
  @Column(name = "contact_id")
  private long contactId;

  private String word;

  /** For JPA. */
  protected Guest() {}

  /** A contact's word. */
  public Guest(long contactId, String word) {
    this.contactId = contactId;
    this.word = word;
  }
}
