package org.rapportcrm.app.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.notification.Inbox;
import org.rapportcrm.app.notification.NotificationKind;
import org.rapportcrm.app.notification.Way;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;

/** How the person wants to be told of each kind that they may be told of. */
@Named
@RequestScoped
public class NotificationChoices {

  @Inject private Inbox inbox;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private List<Row> rows;

  /** A kind with its choice. */
  public record Row(String kind, String label, String way) {
    /** For pages. */
    public String getKind() {
      return kind;
    }

    /** For pages. */
    public String getLabel() {
      return label;
    }

    /** For pages. */
    public String getWay() {
      return way;
    }
  }

  /** The kinds. */
  public List<Row> getRows() {
    if (rows == null) {
      Map<NotificationKind, Way> ways = inbox.ways(user.id().orElseThrow());
      rows =
          Arrays.stream(NotificationKind.values())
              .filter(kind -> user.may(kind.capability()))
              .map(
                  kind ->
                      new Row(
                          kind.word(),
                          msg.get("notifications.kind." + kind.word()),
                          ways.get(kind).word()))
              .toList();
    }
    return rows;
  }

  /** The ways to choose from. */
  public List<Choice> getWays() {
    return Arrays.stream(Way.values())
        .map(way -> new Choice(way.word(), msg.get("notifications.way." + way.word())))
        .toList();
  }

  /** Keeps what was changed: what another tab changed since this one was opened stays. */
  public void save() {
    Map<NotificationKind, Way> chosen = new EnumMap<>(NotificationKind.class);
    for (NotificationKind kind : NotificationKind.values()) {
      String sent = Faces.getRequestParameter("way-" + kind.word());
      Arrays.stream(Way.values())
          .filter(way -> way.word().equals(sent) && !sent.equals(shown(kind)))
          .forEach(way -> chosen.put(kind, way));
    }
    inbox.choose(user.id().orElseThrow(), chosen);
    Here.done(msg.get("notifications.chosen"));
    Here.go("/console/notifications?show=" + show());
  }

  private static String shown(NotificationKind kind) {
    return Faces.getRequestParameter("was-" + kind.word());
  }

  private static String show() {
    String show = String.valueOf(Faces.getRequestParameter("show")).toLowerCase(Locale.ROOT);
    return show.equals("all") ? "all" : "unread";
  }
}
