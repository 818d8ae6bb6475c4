package org.rapportcrm.app.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.notification.Inbox;
import org.rapportcrm.app.text.TextFormats;
import org.rapportcrm.app.web.Viewer;

/** The bell of the top bar: how many notifications the person has not read. */
@Named
@RequestScoped
public class Bell {

  @Inject private Inbox inbox;
  @Inject private CurrentUser user;
  @Inject private Viewer viewer;
  @Inject private Messages messages;

  private Integer unread;

  /** How many; {@link Inbox#MANY} stands for that many or more. */
  public int getUnread() {
    if (unread == null) {
      unread = user.id().map(inbox::unread).orElse(0);
    }
    return unread;
  }

  /** What stands on the bell, empty without any. */
  public String getMark() {
    if (getUnread() == 0) {
      return "";
    }
    Locale locale = viewer.locale();
    return getUnread() < Inbox.MANY
        ? TextFormats.number(getUnread(), locale)
        : TextFormats.number(Inbox.MANY - 1, locale) + "+";
  }

  /** What the bell says aloud. */
  public String getLabel() {
    return messages.text(viewer.locale(), "notifications.bell", getUnread());
  }
}
