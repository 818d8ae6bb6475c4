package org.rapportcrm.app.plugin.explain.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.plugin.hook.Undelivered;
import org.rapportcrm.app.plugin.hook.Undelivered.Row;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.web.Msg;

/** {@code /console/undelivered}: events that an observer has not taken yet. */
@Named
@RequestScoped
public class UndeliveredPage {

  private static final int SIZE = 50;
  private static final String ADDRESS = "/console/undelivered";

  @Inject private Undelivered undelivered;
  @Inject private InstalledSet installed;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private Listing<Row> listing;

  /** The events of this page. */
  public List<Row> getRows() {
    return listing().items();
  }

  /** How many were given up. */
  public long getGivenUp() {
    return undelivered.givenUp();
  }

  /** Link to older ones, or {@code null}. */
  public String getNext() {
    String next = listing().nextCursor();
    return next == null ? null : ADDRESS + "?cursor=" + next;
  }

  /** A plugin's name. */
  public String name(String plugin) {
    return plugin == null
        ? msg.get("plugins.undelivered.nobody")
        : installed.find(plugin).map(found -> msg.get(found.nameKey())).orElse(plugin);
  }

  /** Does what the pressed button says: {@code retry:12}, {@code drop:12}, {@code retry:all}. */
  public void act() {
    String[] wish = String.valueOf(Faces.getRequestParameter("event")).split(":", 2);
    if (wish.length == 2 && user.may("plugins.manage")) {
      try {
        perform(wish[0], wish[1]);
      } catch (ProblemException e) {
        Here.failed(msg.get("plugins.undelivered.gone"));
      }
    }
    Here.go(ADDRESS);
  }

  private void perform(String what, String id) {
    if (what.equals("retry") && id.equals("all")) {
      Here.done(msg.of("plugins.undelivered.retriedAll", undelivered.retryAll()));
    } else if (id.matches("\\d{1,18}") && what.equals("retry")) {
      undelivered.retry(Long.parseLong(id));
      Here.done(msg.get("plugins.undelivered.retried"));
    } else if (id.matches("\\d{1,18}") && what.equals("drop")) {
      undelivered.drop(Long.parseLong(id));
      Here.done(msg.get("plugins.undelivered.dropped"));
    }
  }

  private Listing<Row> listing() {
    if (listing == null) {
      listing = undelivered.list(Here.parameter("cursor"), SIZE);
    }
    return listing;
  }
}
