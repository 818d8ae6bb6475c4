package org.rapportcrm.app.duplicate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rapportcrm.app.contact.merge.ContactUnmerge;
import org.rapportcrm.app.duplicate.PairKind;
import org.rapportcrm.app.duplicate.merge.Unmerge;

/** The pairs of contacts that look like one person. */
@Named
@RequestScoped
public class DuplicatesPage extends PairsPage {

  @Inject private ContactUnmerge unmerge;

  @Override
  PairKind kind() {
    return PairKind.CONTACT;
  }

  @Override
  Unmerge unmerge() {
    return unmerge;
  }

  @Override
  public Whereabouts getAt() {
    return Whereabouts.CONTACTS;
  }
}
