package org.rapportcrm.app.security.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.security.signin.SignIns;

/** Which user is who at which provider. */
@ApplicationScoped
public class OpenIdLinks {

  private static final String PERSON = "select u.id, u.name, u.active from app_user u ";

  private Sql sql;
  private Clock clock;
  private Audit audit;
  private SignIns signIns;

  /** For the container. */
  protected OpenIdLinks() {}

  /** Over this database. */
  @Inject
  public OpenIdLinks(Sql sql, Clock clock, Audit audit, SignIns signIns) {
    this.sql = sql;
    this.clock = clock;
    this.audit = audit;
    this.signIns = signIns;
  }

  /** A user. */
  record Person(long id, String name, boolean active) {}

  /** A tie, as it is shown. */
  @Doc("Who a user is at a provider of OpenID Connect.")
  public record Link(
      @Doc("The provider.") String issuer,
      @Doc("The address by which they were found the first time.") String email,
      Instant createdAt,
      Instant lastUsed) {}

  /** The user who is this subject at this provider. */
  Optional<Person> bySubject(String issuer, String subject) {
    return sql.first(
        PERSON + "join openid_link l on l.user_id = u.id where l.issuer = ? and l.subject = ?",
        OpenIdLinks::person,
        issuer,
        subject);
  }

  /** The user with this address. */
  Optional<Person> byEmail(String email) {
    return sql.first(
        PERSON + "where u.email_folded = ?", OpenIdLinks::person, Input.foldedEmail(email));
  }

  /** One user. */
  Person person(long user) {
    return sql.first(PERSON + "where u.id = ?", OpenIdLinks::person, user).orElseThrow();
  }

  /** Whether the user is somebody at this provider already. */
  boolean isTied(long user, String issuer) {
    return sql.number(
            "select count(*) from openid_link where user_id = ? and issuer = ?", user, issuer)
        > 0;
  }

  /** Ties a user to a subject, for ever. */
  void tie(long user, String issuer, String subject, String email) {
    sql.update(
        "insert into openid_link (user_id, issuer, subject, email, created_at, last_used)"
            + " values (?, ?, ?, ?, ?, ?)",
        user,
        issuer,
        subject,
        email,
        clock.instant(),
        clock.instant());
    audit.record("openid.tied", "user " + user, issuer + ", " + email);
  }

  /** Notes that it was used. */
  void used(String issuer, String subject) {
    sql.update(
        "update openid_link set last_used = ? where issuer = ? and subject = ?",
        clock.instant(),
        issuer,
        subject);
  }

  /** A user's ties. */
  public List<Link> of(long user) {
    return sql.list(
        "select issuer, email, created_at, last_used from openid_link where user_id = ?"
            + " order by id",
        row ->
            new Link(
                row.getString(1),
                row.getString(2),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "last_used")),
        user);
  }

  /**
   * Unties a user and signs them out everywhere; at the next sign-in the address decides again who
   * they are.
   *
   * @return whether there was a tie
   */
  @Transactional(rollbackOn = Exception.class)
  public boolean untie(long user) {
    boolean was = sql.update("delete from openid_link where user_id = ?", user) > 0;
    if (was) {
      signIns.closeAll(user, null);
      audit.record("openid.untied", "user " + user, null);
    }
    return was;
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(row.getLong("id"), row.getString("name"), row.getBoolean("active"));
  }
}
