package org.rapportcrm.app.mailin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.app.mailin.MailView;
import org.rapportcrm.app.mailin.Mails;
import org.rapportcrm.app.web.Slice;
import org.rapportcrm.app.web.Url;

/** A contact's tab "Mail": mails with it, newest first. */
@Named
@RequestScoped
public class ContactMail {

  private static final int ROWS = 50;

  @Inject private Mails mails;

  private Slice<MailView> slice;

  /** The mails of this page. */
  public List<MailView> rows(Long contactId) {
    if (slice == null) {
      Mails.After after =
          Here.place("before", Instant.class, Long.class)
              .map(place -> new Mails.After(place.get(0, Instant.class), place.get(1, Long.class)))
              .orElse(null);
      slice = Slice.of(mails.of(contactId, after, ROWS + 1), ROWS);
    }
    return slice.rows();
  }

  /** Path of the older ones; {@code null} at the end. */
  public String older(Long contactId) {
    rows(contactId);
    MailView last = slice.last();
    return last == null
        ? null
        : Url.of("/console/contact/" + contactId + "/mail")
            .with("before", Cursor.of(last.at(), last.id()))
            .toString();
  }
}
