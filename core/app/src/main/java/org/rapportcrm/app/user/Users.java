package org.rapportcrm.app.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.audit.Changes;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.FormVersions;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.ApiTokens;
import org.rapportcrm.app.security.signin.PasswordRules;
import org.rapportcrm.app.security.signin.Passwords;
import org.rapportcrm.app.security.signin.SignIns;

/**
 * Adds and changes users. Whoever is deactivated, or gets a new password, is signed out everywhere
 * at once; there is always an active administrator.
 */
@ApplicationScoped
public class Users {

  private static final String CHANGED = "user.changed";

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Refusals refusals;
  @Inject private SignIns signIns;
  @Inject private ApiTokens tokens;
  @Inject private FormVersions versions;

  /** One user. */
  public User get(long id) {
    return store().find(id).orElseThrow(() -> refusals.notFound("security.user.named", id));
  }

  /** The user with this address, however it is written. */
  public Optional<User> findByEmail(String email) {
    return email == null || email.indexOf('\0') >= 0
        ? Optional.empty()
        : store().findByEmail(email);
  }

  /** Users in the order of their addresses. */
  public Listing<User> list(String cursor, int limit) {
    List<User> users = store().after(Cursor.parse(cursor, String.class), limit + 1);
    return Listing.page(users, limit, last -> Cursor.of(Input.foldedEmail(last.email())));
  }

  /** Adds a user. */
  @Transactional
  public User add(NewUser user) {
    refusals.unlessEmpty(user.flaws());
    unlessTaken(user.email(), -1);
    long id = store().add(user.cleaned(), clock.instant());
    audit.changed(
        "user.added",
        record(id),
        Changes.begin()
            .field("email", null, user.email())
            .field("roles", null, joined(user.cleaned().roles()))
            .build());
    return get(id);
  }

  /** Changes a user, unless somebody else did since the version that the input names. */
  @Transactional
  public User change(long id, UserInput input) {
    refusals.unlessEmpty(input.flaws());
    List<Long> administrators = store().lockAdministrators();
    User before = get(id);
    unlessTaken(input.email(), id);
    boolean stays = input.active() && input.roles().contains(Roles.ADMINISTRATOR);
    if (!stays && administrators.equals(List.of(id))) {
      throw refusals.conflict(
          input.active() ? "roles" : "active", "security.user.last-administrator", before.name());
    }
    if (!store().change(id, input)) {
      throw refusals.overtaken(audit.last(record(id), CHANGED));
    }
    if (!input.sameProfile(UserInput.of(before))) {
      versions.next(FormVersions.profile(id), null);
    }
    if (!input.active()) {
      signOut(id, null);
    }
    tokens.forget();
    audit.changed(CHANGED, record(id), changes(UserInput.of(before), input));
    return get(id);
  }

  /** All who may sign in, by name. */
  public List<User> active() {
    return store().active();
  }

  /** Takes from a user the right to sign in, and signs them out everywhere. */
  @Transactional
  public User deactivate(long id) {
    return activate(id, false);
  }

  /** Lets a user sign in again, with the password and roles they had. */
  @Transactional
  public User reactivate(long id) {
    return activate(id, true);
  }

  private User activate(long id, boolean active) {
    UserInput now = UserInput.of(get(id));
    return change(id, now.with(now.roles(), active));
  }

  /** Gives a user a new password and signs them out everywhere; for administrators. */
  @Transactional
  public void resetPassword(long id, String password) {
    User user = get(id);
    require(PasswordRules.check("password", password, user.email()));
    store().password(id, password);
    signOut(id, null);
    audit.record("user.passwordReset", record(id), null);
  }

  /**
   * A user's own new password; signs out every other browser, and ends the tokens.
   *
   * @param signIn the browser that asks, which stays signed in
   */
  @Transactional
  public void changePassword(long id, Long signIn, String current, String password) {
    User user = get(id);
    if (!isPassword(id, current)) {
      throw refusals.bad("current", "security.password.wrong");
    }
    require(PasswordRules.check("password", password, user.email()));
    store().password(id, password);
    signOut(id, signIn);
    audit.record("user.passwordChanged", record(id), null);
  }

  /** Whether a user has a password; who was only added, or comes through OpenID, has none. */
  public boolean hasPassword(long id) {
    return store().passwordHash(id).isPresent();
  }

  /** Whether this is a user's password; {@code null} never is. */
  public boolean isPassword(long id, String given) {
    return Passwords.verify(given == null ? "" : given, store().passwordHash(id).orElse(null));
  }

  private void require(Checked<?> checked) {
    if (!checked.ok()) {
      throw refusals.bad(List.of(checked.flaw()));
    }
  }

  private void signOut(long id, Long except) {
    signIns.closeAll(id, except);
    tokens.revokeAll(id);
  }

  private void unlessTaken(String email, long by) {
    store()
        .findByEmail(email)
        .filter(other -> other.id() != by)
        .ifPresent(
            other -> {
              throw refusals.conflict("email", "security.user.taken", other.email());
            });
  }

  private static String record(long id) {
    return "user " + id;
  }

  private static Changes changes(UserInput before, UserInput after) {
    return Changes.begin()
        .field("email", before.email(), after.email())
        .field("name", before.name(), after.name())
        .field("roles", joined(before.roles()), joined(after.roles()))
        .field("active", before.active(), after.active())
        .build();
  }

  private static String joined(Set<String> roles) {
    return String.join(", ", new TreeSet<>(roles));
  }

  private UserStore store() {
    return new UserStore(sql);
  }
}
