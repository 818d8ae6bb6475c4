package org.rapportcrm.app.contact.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.ContactChange;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.contact.record.StageHistory;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.list.Lists;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.security.visibility.NamedRecords;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.tag.Tags;
import org.rapportcrm.app.team.TeamWish;

/**
 * Changes many contacts at once, each by one statement, at most 1,000 to a call. Every method
 * answers how many contacts it changed.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ContactBulk {

  private Sql sql;
  private Clock clock;
  private Tags tags;
  private Lists lists;
  private NamedRecords named;
  private StageHistory stages;
  private Refusals refusals;
  private Events events;

  /** For the container. */
  protected ContactBulk() {}

  @Inject
  public ContactBulk(
      Sql sql,
      Clock clock,
      Tags tags,
      Lists lists,
      NamedRecords named,
      StageHistory stages,
      Refusals refusals,
      Events events) {
    this.sql = sql;
    this.clock = clock;
    this.tags = tags;
    this.lists = lists;
    this.named = named;
    this.stages = stages;
    this.refusals = refusals;
    this.events = events;
  }

  /** Gives them a tag, which is made when there is none of this name. */
  public int tag(String name, List<Long> wished) {
    List<Long> ids = seen(wished);
    return changed(tags.add(tags.named(name), ids), ids);
  }

  /** Takes a tag from them. */
  public int untag(String name, List<Long> wished) {
    List<Long> ids = seen(wished);
    return changed(tags.idOf(name).map(tag -> tags.remove(tag, ids)).orElse(0), ids);
  }

  /** Puts them on a list. */
  public int addToList(long listId, List<Long> wished) {
    List<Long> ids = seen(wished);
    return changed(lists.add(listId, ids), ids);
  }

  /** Takes them off a list. */
  public int removeFromList(long listId, List<Long> wished) {
    List<Long> ids = seen(wished);
    return changed(lists.remove(listId, ids), ids);
  }

  /** Gives them to a user, or to nobody. */
  public int setOwner(Long ownerId, List<Long> wished) {
    List<Long> ids = seen(wished);
    named.demandUser(ContactChange.OWNER, ownerId);
    int count =
        sql.update(
            "update contact set owner_id = cast(? as bigint), updated_at = ?, version = version + 1"
                + " where id = any(?) and deleted_at is null"
                + " and owner_id is distinct from cast(? as bigint)",
            ownerId,
            clock.instant(),
            ids,
            ownerId);
    return changed(count, ids);
  }

  /** Gives them to a team, or to none. */
  public int setTeam(Long teamId, List<Long> wished) {
    List<Long> ids = seen(wished);
    named.demandTeam(TeamWish.FIELD, teamId);
    int count =
        sql.update(
            "update contact set team_id = cast(? as bigint), updated_at = ?, version = version + 1"
                + " where id = any(?) and deleted_at is null"
                + " and team_id is distinct from cast(? as bigint)",
            teamId,
            clock.instant(),
            ids,
            teamId);
    return changed(count, ids);
  }

  /** Moves them to a life stage. */
  public int setStage(LifeStage stage, List<Long> wished) {
    List<Long> ids = seen(wished);
    stages.moving(ids, stage.word());
    int count =
        sql.update(
            "update contact set life_stage = ?, updated_at = ?, version = version + 1"
                + " where id = any(?) and deleted_at is null and life_stage <> ?",
            stage.word(),
            clock.instant(),
            ids,
            stage.word());
    return changed(count, ids);
  }

  private List<Long> seen(List<Long> wished) {
    return List.copyOf(Visible.of(RecordKind.CONTACTS).among(sql, wished));
  }

  private int changed(int count, List<Long> ids) {
    if (count > 0) {
      events.fire(new ContactsChanged(ids));
    }
    return count;
  }
}
