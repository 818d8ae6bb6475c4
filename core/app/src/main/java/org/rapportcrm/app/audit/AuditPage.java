package org.rapportcrm.app.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.rapportcrm.api.rest.Listing;

/** {@code /console/audit}: who did what, the newest first. */
@Named
@RequestScoped
public class AuditPage {

  private static final int SIZE = 100;

  @Inject private Audit audit;
  @Inject @Param private String cursor;

  private Listing<AuditEntry> listing;

  /** The lines of this page. */
  public List<AuditEntry> getRows() {
    return listing().items();
  }

  /** Link to older lines, or {@code null}. */
  public String getNext() {
    String next = listing().nextCursor();
    return next == null ? null : "/console/audit?cursor=" + next;
  }

  private Listing<AuditEntry> listing() {
    if (listing == null) {
      listing = audit.newest(cursor, SIZE);
    }
    return listing;
  }
}
