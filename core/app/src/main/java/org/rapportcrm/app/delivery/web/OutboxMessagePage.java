package org.rapportcrm.app.delivery.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.rapportcrm.app.delivery.OutboxReader;
import org.rapportcrm.app.delivery.OutboxReader.Opened;

/** {@code /console/outbox-message/5}: one message of the outbox. */
@Named
@RequestScoped
public class OutboxMessagePage {

  @Inject private OutboxReader outbox;

  @Inject
  @Param(pathIndex = 0)
  private Long id;

  private Opened opened;

  /** Whether there is such a message. */
  public boolean isFound() {
    return getOpened() != null;
  }

  /** The message, or {@code null}. */
  public Opened getOpened() {
    if (opened == null && id != null) {
      opened = outbox.open(id).orElse(null);
    }
    return opened;
  }

  /** Address of the frame that shows the HTML. */
  public String getFrame() {
    return "/console/outbox-frame/" + id;
  }
}
