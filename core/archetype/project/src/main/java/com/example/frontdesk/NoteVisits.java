package com.example.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.page.BulkWork;

// region bulk-action
/** Notes that everybody who is selected in the list came by. */
@ApplicationScoped
public class NoteVisits implements BulkWork {

  @Inject private Visits visits;

  @Override
  public int apply(List<Long> contactIds) {
    return visits.noteAll(contactIds);
  }
}
// endregion
