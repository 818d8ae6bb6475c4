package org.rapportcrm.app.notification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.notification.Inbox;
import org.rapportcrm.app.notification.Notification;
import org.rapportcrm.app.notification.NotificationText;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Slice;
import org.rapportcrm.app.web.Url;
import org.rapportcrm.app.web.Viewer;

/** {@code /console/notifications}: what the person is told, unread or all of it. */
@Named
@RequestScoped
public class NotificationsPage {

  private static final String PATH = "/console/notifications";
  private static final int ROWS = 50;

  @Inject private Inbox inbox;
  @Inject private NotificationText texts;
  @Inject private CurrentUser user;
  @Inject private Viewer viewer;
  @Inject private Msg msg;

  private String show;
  private Slice<Notification> slice;

  @PostConstruct
  void load() {
    show = "all".equals(Faces.getRequestParameter("show")) ? "all" : "unread";
  }

  /** What is shown: {@code unread} or {@code all}. */
  public String getShow() {
    return show;
  }

  /** The notifications of this page. */
  public List<Notification> getRows() {
    return slice().rows();
  }

  /** A notification in words. */
  public String text(Notification one) {
    return texts.of(one, viewer.locale(), viewer.zone());
  }

  /** Path of the older ones; {@code null} at the end. */
  public String getNext() {
    Notification last = slice().last();
    return last == null
        ? null
        : Url.of(PATH).with("show", show).with("before", last.id()).toString();
  }

  /** The newest id that is shown: what came after it is not marked as read with the others. */
  public long getNewest() {
    return getRows().isEmpty() ? 0 : getRows().get(0).id();
  }

  /** Follows a notification: marks it as read and goes where it leads. */
  public void follow() {
    String id = String.valueOf(Faces.getRequestParameter("open"));
    String path =
        id.matches("\\d{1,18}")
            ? inbox.open(userId(), Long.parseLong(id)).map(Notification::path).orElse(null)
            : null;
    Here.go(path == null ? PATH : path);
  }

  /** Marks one as read, or as unread again. */
  public void mark(long id, boolean read) {
    if (read) {
      inbox.read(userId(), id);
    } else {
      inbox.unreadAgain(userId(), id);
    }
    Here.go(PATH + "?show=" + show);
  }

  /** Marks all as read, up to the newest that the person saw. */
  public void markAll(long newest) {
    int count = inbox.readAll(userId(), newest);
    Here.done(msg.of("notifications.allRead", count));
    Here.go(PATH);
  }

  private Slice<Notification> slice() {
    if (slice == null) {
      String before = Faces.getRequestParameter("before");
      long from =
          before != null && before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
      slice = Slice.of(inbox.list(userId(), show.equals("unread"), from, ROWS + 1), ROWS);
    }
    return slice;
  }

  private long userId() {
    return user.id().orElseThrow();
  }
}
