package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.security.Capabilities;
import org.rapportcrm.app.security.factor.SecondFactors;
import org.rapportcrm.app.user.MailLinks;
import org.rapportcrm.app.user.NewUser;
import org.rapportcrm.app.user.User;
import org.rapportcrm.app.user.UserAccess;
import org.rapportcrm.app.user.UserInput;
import org.rapportcrm.app.user.Users;
import org.rapportcrm.app.web.Msg;

/** {@code /console/user} adds somebody, {@code /console/user/5} changes them. */
@Named
@RequestScoped
public class UserPage {

  @Inject private Users users;
  @Inject private MailLinks links;
  @Inject private UserAccess access;
  @Inject private SecondFactors factors;
  @Inject private Devices devices;
  @Inject private Msg msg;
  @Inject private CurrentUser reader;

  @Inject
  @Param(pathIndex = 0)
  private String id;

  private String email;
  private String name;
  private String password;
  private String link;
  private String language;
  private String zone;
  private String[] roles = {};
  private Long version;
  private User user;
  private List<Devices.Row> browsers;

  /**
   * Reads the user; 404 where there is none. Who is new most likely speaks and lives as whoever
   * adds them.
   */
  public void open() {
    if (id == null) {
      language = reader.locale().getLanguage();
      zone = reader.zone().getId();
      return;
    }
    if (!id.matches("\\d{1,18}")) {
      throw KeyedProblem.notFound("security.user.named", id);
    }
    User user = user();
    email = user.email();
    name = user.name();
    language = user.language();
    zone = user.zone();
    roles = user.roles().toArray(String[]::new);
    version = user.version();
  }

  /** The user's id; {@code null} while somebody is being added. */
  public String getId() {
    return id;
  }

  /** Whether somebody is being added. */
  public boolean isNew() {
    return id == null;
  }

  /** Adds or changes. */
  public void save() {
    try {
      Set<String> wanted = Set.of(roles);
      if (isNew()) {
        User added = users.add(new NewUser(email, name, password, wanted, language, zone));
        if (password == null || password.isEmpty()) {
          links.invite(added.id());
          Here.done(msg.of(links.isMailThere() ? "users.invited" : "users.added", name));
          Here.go("/console/user/" + added.id());
          return;
        }
      } else {
        users.change(
            Long.parseLong(id),
            new UserInput(email, name, wanted, isActive(), language, zone, version));
      }
      Here.done(msg.of("users.saved", name));
      Here.go("/console/users");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Invites them, once more if need be, and shows the link once. */
  public void invite() {
    try {
      link = links.invite(Long.parseLong(id));
      Here.done(msg.of(links.isMailThere() ? "users.invited" : "users.linkMade", user().name()));
    } catch (ProblemException e) {
      Here.refused(e);
    }
    open();
  }

  /** Whether they have a password to sign in with. */
  public boolean isPasswordChosen() {
    return users.hasPassword(Long.parseLong(id));
  }

  /** Until when their invitation holds; {@code null} where none is under way. */
  public Instant getInvitedUntil() {
    return links.invitedUntil(Long.parseLong(id)).orElse(null);
  }

  /** The invitation's link that was just made, else {@code null}. */
  public String getLink() {
    return link;
  }

  /** Lets them sign in again. */
  public void reactivate() {
    try {
      users.reactivate(Long.parseLong(id));
      Here.done(msg.of("users.reactivated", user().name()));
      Here.go("/console/user/" + id);
    } catch (ProblemException e) {
      Here.refused(e);
      open();
    }
  }

  /** Gives the user a new password. */
  public void resetPassword() {
    try {
      users.resetPassword(Long.parseLong(id), password);
      Here.done(msg.of("users.passwordReset", user().name()));
      Here.go("/console/user/" + id);
    } catch (ProblemException e) {
      Here.refused(e);
      open();
    }
  }

  /** The browsers in which they are signed in. */
  public List<Devices.Row> getBrowsers() {
    if (browsers == null) {
      browsers = devices.rows(Long.parseLong(id));
    }
    return browsers;
  }

  /** Whether they have a second factor. */
  public boolean isSecondFactor() {
    return factors.isOn(Long.parseLong(id));
  }

  /** Signs the browser out whose button was pressed. */
  public void close() {
    String signIn = Faces.getRequestParameter("close");
    if (signIn != null && signIn.matches("\\d{1,18}")) {
      access.end(Long.parseLong(id), Long.parseLong(signIn));
      Here.done(msg.get("profile.closed"));
    }
    Here.go("/console/user/" + id);
  }

  /** Signs them out everywhere. */
  public void closeAll() {
    access.endAll(Long.parseLong(id));
    Here.done(msg.of("users.closedAll", user().name()));
    Here.go("/console/user/" + id);
  }

  /** Takes their second factor away. */
  public void resetSecondFactor() {
    access.resetSecondFactor(Long.parseLong(id));
    Here.done(msg.of("factor.reset.done", user().name()));
    Here.go("/console/user/" + id);
  }

  /** Read once: a page asks for parts of it many times, and what changes it goes elsewhere. */
  private User user() {
    if (user == null) {
      user = users.get(Long.parseLong(id));
    }
    return user;
  }

  /** All roles, in the order to show. */
  public List<String> getAllRoles() {
    return Capabilities.ROLES;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Never shown again. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  /** Whether they may sign in. */
  public boolean isActive() {
    return user().active();
  }

  /** The version that the form shows. */
  public Long getVersion() {
    return version;
  }

  public void setVersion(Long version) {
    this.version = version;
  }

  public String[] getRoles() {
    return roles.clone();
  }

  public void setRoles(String[] roles) {
    this.roles = roles.clone();
  }
}
