package org.rapportcrm.app.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.app.contact.merge.ContactUnmerge;

/** Merges of contacts that can be taken back. */
@ApplicationScoped
public class ContactMergesToUndo extends MergesToUndo {

  /** For the container. */
  protected ContactMergesToUndo() {
    this(null, null);
  }

  /** Over the book of merges. */
  @Inject
  public ContactMergesToUndo(ContactUnmerge merges, DuplicateNames names) {
    super(PairKind.CONTACT, merges, names, "/console/duplicates");
  }

  @Override
  public String capability() {
    return DuplicateFeature.MERGE;
  }
}
