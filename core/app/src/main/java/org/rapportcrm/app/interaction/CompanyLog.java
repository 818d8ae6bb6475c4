package org.rapportcrm.app.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.input.Refusals;

/** What happened with a company as such, with nobody of it by name. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CompanyLog {

  private Sql sql;
  private Clock clock;
  private CurrentUser user;
  private Refusals refusals;

  /** For the container. */
  protected CompanyLog() {}

  /** Over the database, for the person who asks. */
  @Inject
  public CompanyLog(Sql sql, Clock clock, CurrentUser user, Refusals refusals) {
    this.sql = sql;
    this.clock = clock;
    this.user = user;
    this.refusals = refusals;
  }

  /**
   * Writes it down and answers its key.
   *
   * @param draft its contact is not looked at
   */
  public long write(long companyId, NewInteraction draft, InteractionDetail detail) {
    return sql.insert(
        "insert into company_interaction (company_id, kind, at, channel, direction, initiative,"
            + " outcome, minutes, summary, user_id, created_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        companyId,
        draft.kind(),
        draft.at(),
        draft.channel(),
        draft.direction(),
        detail.initiative() != null
            ? detail.initiative()
            : Initiative.byDirection(draft.direction()),
        detail.outcome(),
        detail.minutes(),
        draft.summary(),
        user.id().orElse(null),
        clock.instant());
  }

  /** Deletes an entry of this company that was written by mistake. */
  public void delete(long companyId, long id) {
    int gone =
        sql.update(
            "delete from company_interaction where id = ? and company_id = ?", id, companyId);
    if (gone == 0) {
      throw refusals.notFound("interactions.one", id);
    }
  }
}
