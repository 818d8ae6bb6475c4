package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.user.Leaving;
import org.rapportcrm.app.user.User;
import org.rapportcrm.app.user.Users;
import org.rapportcrm.app.web.Msg;

/** {@code /console/user-leave/5}: deactivates somebody, and asks who inherits their records. */
@Named
@RequestScoped
public class UserLeavePage {

  /** Chosen by hand: there is nobody yet who was chosen. */
  private static final String NOBODY = "nobody";

  @Inject private Leaving leaving;
  @Inject private Users users;
  @Inject private Msg msg;

  @Inject
  @Param(pathIndex = 0)
  private String id;

  private User user;
  private List<Count> counts;
  private String heir;

  /** How many records of a kind they own. */
  public record Count(String kind, long number) {}

  /** Reads the user; 404 where there is none. */
  public void open() {
    if (id == null || !id.matches("\\d{1,18}")) {
      throw KeyedProblem.notFound("security.user.named", id);
    }
    getUser();
  }

  /** Who leaves. */
  public User getUser() {
    if (user == null) {
      user = users.get(Long.parseLong(id));
    }
    return user;
  }

  /** What they own, by kind. */
  public List<Count> getCounts() {
    if (counts == null) {
      counts = new ArrayList<>();
      leaving
          .belongings(getUser().id())
          .forEach((kind, number) -> counts.add(new Count(kind, number)));
    }
    return counts;
  }

  /** Whether they own anything. */
  public boolean isOwner() {
    return getCounts().stream().anyMatch(count -> count.number() > 0);
  }

  /** Who may inherit. */
  public List<User> getHeirs() {
    return users.active().stream().filter(one -> one.id() != getUser().id()).toList();
  }

  /** Deactivates. */
  public void leave() {
    try {
      if (isOwner() && (heir == null || heir.isEmpty())) {
        Here.failed(msg.get("users.leave.choose"));
        return;
      }
      Optional<Long> to =
          heir == null || heir.isEmpty() || heir.equals(NOBODY)
              ? Optional.empty()
              : Optional.of(Long.valueOf(heir));
      leaving.leave(getUser().id(), to);
      Here.done(msg.of("users.leave.done", user.name()));
      Here.go("/console/user/" + id);
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  public String getHeir() {
    return heir;
  }

  public void setHeir(String heir) {
    this.heir = heir;
  }
}
