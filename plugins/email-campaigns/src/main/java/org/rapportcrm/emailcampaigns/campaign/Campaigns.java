package org.rapportcrm.emailcampaigns.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.emailcampaigns.Problems;

/** The campaigns' rows. */
@ApplicationScoped
public class Campaigns {

  private CampaignRows rows;
  private Sql sql;
  private Composer composer;
  private Clock clock;
  private Problems problems;
  private ContentCheck check;

  /** For proxies. */
  protected Campaigns() {}

  @Inject
  public Campaigns(
      Sql sql,
      Composer composer,
      Clock clock,
      Problems problems,
      ContentCheck check,
      StopReasons reasons) {
    this.rows = new CampaignRows(sql, composer, reasons);
    this.sql = sql;
    this.composer = composer;
    this.clock = clock;
    this.problems = problems;
    this.check = check;
  }

  /**
   * Campaigns, the newest first.
   *
   * @param state only those, or {@code null}
   * @param beforeId those older than this one; {@link Long#MAX_VALUE} starts at the newest
   */
  public List<Campaign> list(State state, long beforeId, int limit) {
    return rows.list(state, beforeId, limit);
  }

  /** Those that were started, the newest first. */
  public List<Campaign> left(int limit) {
    return rows.left(limit);
  }

  /** The campaign, if there is one. */
  public Optional<Campaign> find(long id) {
    return rows.find(id);
  }

  /** The campaign, or a refusal with status 404. */
  public Campaign get(long id) {
    return find(id).orElseThrow(() -> problems.notFound("campaign", id));
  }

  /** The campaign, held until the transaction ends, so that nobody starts it twice. */
  Campaign lock(long id) {
    sql.number("select id from email_campaigns_campaign where id = ? for update", id);
    return get(id);
  }

  /** Stores a new draft; it may be unfinished. */
  @Transactional
  public Campaign create(Content content) {
    check.store(content);
    Instant now = clock.instant();
    long id =
        sql.insert(
            "insert into email_campaigns_campaign (name, name_folded, segment_id, design, subject,"
                + " from_name, from_address, reply_to, purpose, created_at, updated_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            content.name(),
            Folding.fold(content.name()),
            content.segmentId(),
            composer.toJson(content.design()),
            content.design().subject(),
            content.fromName(),
            content.fromAddress(),
            content.replyTo(),
            content.purpose(),
            now,
            now);
    return get(id);
  }

  /**
   * Changes a draft.
   *
   * @param version the one that was read; another means that somebody changed it since: 409
   */
  @Transactional
  public Campaign change(long id, Content content, long version) {
    check.store(content);
    Campaign known = lock(id);
    if (!known.isDraft()) {
      throw problems.conflict("not-draft");
    }
    if (known.version() != version) {
      throw problems.overtaken("changed");
    }
    sql.update(
        "update email_campaigns_campaign set name = ?, name_folded = ?, segment_id = ?, design = ?,"
            + " subject = ?, from_name = ?, from_address = ?, reply_to = ?, purpose = ?,"
            + " problem = null,"
            + " updated_at = ?, version = version + 1 where id = ?",
        content.name(),
        Folding.fold(content.name()),
        content.segmentId(),
        composer.toJson(content.design()),
        content.design().subject(),
        content.fromName(),
        content.fromAddress(),
        content.replyTo(),
        content.purpose(),
        clock.instant(),
        id);
    return get(id);
  }

  /** Deletes a draft; what was sent stays, because people got it. */
  @Transactional
  public void delete(long id) {
    if (!lock(id).isDraft()) {
      throw problems.conflict("delete-sent");
    }
    sql.update("delete from email_campaigns_campaign where id = ?", id);
  }
}
