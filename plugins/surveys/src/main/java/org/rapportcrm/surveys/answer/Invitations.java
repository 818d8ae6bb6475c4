package org.rapportcrm.surveys.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.segment.Segments;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.web.Tokens;

/** Who is invited to what, and the links. A contact has one invitation to each survey. */
@ApplicationScoped
@Transactional
public class Invitations {

  private static final String PURPOSE = "surveys.invitation";
  private static final String COLUMNS = "id, survey_id, contact_id, answered_at";

  private final Sql sql;
  private final Clock clock;
  private final Segments segments;
  private final Tokens tokens;
  private final Settings settings;

  /** For proxies. */
  protected Invitations() {
    this(null, null, null, null, null);
  }

  @Inject
  public Invitations(Sql sql, Clock clock, Segments segments, Tokens tokens, Settings settings) {
    this.sql = sql;
    this.clock = clock;
    this.segments = segments;
    this.tokens = tokens;
    this.settings = settings;
  }

  /**
   * Invites contacts; whoever is invited already is not invited again. Answers how many are new.
   */
  public int invite(long surveyId, Collection<Long> contactIds) {
    return sql.update(
        "insert into surveys_invitation (survey_id, contact_id, created_at)"
            + " select cast(? as bigint), c.id, cast(? as timestamp with time zone) from contact c"
            + " where c.id = any(?) and c.deleted_at is null on conflict do nothing",
        surveyId,
        clock.instant(),
        contactIds);
  }

  /** Invites all contacts of a segment, in one statement. Answers how many are new. */
  public int inviteSegment(long surveyId, long segmentId) {
    Segments.Compiled members = segments.compile(segmentId);
    List<Object> parameters = new ArrayList<>(List.of(surveyId, clock.instant()));
    parameters.addAll(members.parameters());
    return sql.update(
        "insert into surveys_invitation (survey_id, contact_id, created_at)"
            + " select cast(? as bigint), c.id, cast(? as timestamp with time zone) from contact c"
            + " where c.id in ("
            + members.sql()
            + ") on conflict do nothing",
        parameters.toArray());
  }

  /** The invitation that a link's token stands for; after a merge the one that counts. */
  public Optional<Invitation> byToken(String token) {
    OptionalLong id = tokens.verify(PURPOSE, token);
    return id.isEmpty()
        ? Optional.empty()
        : sql.first(
            "select "
                + COLUMNS
                + " from surveys_invitation where id = (select coalesce(l.same_as, l.id)"
                + " from surveys_invitation l where l.id = ?)",
            Invitations::read,
            id.getAsLong());
  }

  /** The invitation, if it exists. */
  public Optional<Invitation> find(long id) {
    return sql.first(
        "select " + COLUMNS + " from surveys_invitation where id = ?", Invitations::read, id);
  }

  /** The invitations of these contacts to a survey. */
  public List<Invitation> of(long surveyId, Collection<Long> contactIds) {
    return sql.list(
        "select "
            + COLUMNS
            + " from surveys_invitation where survey_id = ? and contact_id = any(?) order by id",
        Invitations::read,
        surveyId,
        contactIds);
  }

  /** The address of the page where an invitation is answered. */
  public String url(long invitationId) {
    String base =
        settings
            .get("core", "site.baseUrl")
            .filter(set -> !set.isBlank())
            .orElseGet(() -> System.getProperty("rapport.base-url", "http://localhost:8080"));
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base)
        + "/s/"
        + tokens.issue(PURPOSE, invitationId);
  }

  /** Marks it as answered; answers whether it was not before. */
  boolean take(long id, Instant at) {
    return sql.update(
            "update surveys_invitation set answered_at = ? where id = ? and answered_at is null",
            at,
            id)
        == 1;
  }

  private static Invitation read(ResultSet row) throws SQLException {
    return new Invitation(
        row.getLong(1),
        row.getLong(2),
        Sql.longOrNull(row, "contact_id"),
        row.getObject("answered_at") != null);
  }
}
