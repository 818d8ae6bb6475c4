package com.example.frontdesk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

// region contact-tab
/** The tab on a contact's page: the latest visits. */
@Named("frontDeskTab")
@RequestScoped
public class VisitsTab {

  private static final int ROWS = 50;

  @Inject private Visits visits;

  private List<Visit> read;

  /** The contact's visits; read once, however often the page asks. */
  public List<Visit> rows(long contactId) {
    if (read == null) {
      read = visits.of(contactId, ROWS);
    }
    return read;
  }
}
// endregion
