package org.rapportcrm.app.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlException;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.signin.PasswordRules;

/**
 * Makes the first administrator and names the site, once: while nobody can sign in. Whoever comes
 * second, even at the same moment, is refused by the database.
 */
@ApplicationScoped
public class Setup {

  private static final String CORE = "core";

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private Settings settings;
  @Inject private Audit audit;
  @Inject private Refusals refusals;

  @Inject private Event<Completed> completed;

  private volatile boolean over;

  /** Fired in the transaction that made the first administrator. */
  public record Completed(long userId) {}

  /**
   * What the set-up page asks.
   *
   * @param siteName the installation's name; {@code Rapport} without one
   */
  public record Answers(
      String siteName, String name, String email, String password, String language, String zone) {

    NewUser user() {
      return new NewUser(email, name, password, Set.of(Roles.ADMINISTRATOR), language, zone);
    }

    /** What is wrong with them; nothing, when set-up can go on. */
    public List<Flaw> flaws() {
      List<Flaw> flaws = new ArrayList<>(user().flaws());
      if (password == null || password.isEmpty()) {
        PasswordRules.check("password", password, email).or(flaws);
      }
      Input.text("siteName", siteName, 120).or(flaws);
      return flaws;
    }
  }

  /** Whether there is no user with a password yet. */
  public boolean isOpen() {
    if (over) {
      return false;
    }
    boolean open = store().isEmpty();
    over = !open;
    return open;
  }

  /**
   * Sets up.
   *
   * @return the administrator's id
   * @throws ProblemException 400 for what is wrong with the answers; 409 when somebody was first
   */
  @Transactional
  public long complete(Answers answers) {
    refusals.unlessEmpty(answers.flaws());
    if (!isOpen()) {
      throw refusals.conflict(null, "security.setup.over");
    }
    NewUser user = answers.user().cleaned();
    takeTheOnlyTurn();
    long id = store().add(user, clock.instant());
    String site = Input.text("siteName", answers.siteName(), 120).value();
    settings.put(CORE, "site.name", site == null ? "Rapport" : site);
    settings.put(CORE, "site.zone", user.zone());
    audit.recordAs(user.name(), null, "setup.completed", "user " + id, user.email());
    completed.fire(new Completed(id));
    return id;
  }

  /** A row that can be there once: of two set-ups at the same moment one fails here. */
  private void takeTheOnlyTurn() {
    try {
      sql.update(
          "insert into setting (plugin, name, content) values (?, ?, ?)",
          CORE,
          "setup.completed",
          clock.instant().toString());
    } catch (SqlException e) {
      if (!e.isConstraintViolation()) {
        throw e;
      }
      throw refusals.conflict(null, "security.setup.over");
    }
  }

  private UserStore store() {
    return new UserStore(sql);
  }
}
