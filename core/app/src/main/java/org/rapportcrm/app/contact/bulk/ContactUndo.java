package org.rapportcrm.app.contact.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.record.StageHistory;
import org.rapportcrm.app.contact.trash.ContactTrash;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.undo.Act;
import org.rapportcrm.app.undo.UndoableAct;

/**
 * Takes edits of contacts back. A contact whose life stage, owner or team is not what the edit made
 * it any more, or which lost the tag or came back to the list since, stays as it is.
 */
@ApplicationScoped
public class ContactUndo implements UndoableAct {

  /** What somebody was on a list, over its members: key of the role, a space, the invitation. */
  static final String PLACE =
      "coalesce(cast(role_id as varchar), '') || ' ' || coalesce(invitation, '')";

  private Sql sql;
  private ContactTrash trash;
  private StageHistory stages;
  private Events events;
  private Clock clock;

  /** For the container. */
  protected ContactUndo() {}

  @Inject
  public ContactUndo(Sql sql, ContactTrash trash, StageHistory stages, Events events, Clock clock) {
    this.sql = sql;
    this.trash = trash;
    this.stages = stages;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public boolean undoes(String kind) {
    return ContactEdit.Kind.ofAct(kind).isPresent();
  }

  @Override
  public String capability(String kind) {
    return ContactEdit.Kind.ofAct(kind).orElseThrow().capability();
  }

  @Override
  public int undo(Act act, List<Long> records) {
    if (records.isEmpty()) {
      return 0;
    }
    ContactEdit.Kind kind = ContactEdit.Kind.ofAct(act.kind()).orElseThrow();
    if (kind == ContactEdit.Kind.DELETE) {
      return records.size() - trash.restore(records).size();
    }
    int restored =
        switch (kind) {
          case TAG ->
              sql.update(
                  "delete from contact_tag where tag_id = ? and contact_id = any(?)",
                  Long.valueOf(act.detail()),
                  records);
          case UNTAG -> untag(Long.parseLong(act.detail()), records);
          case LIST ->
              sql.update(
                  "delete from contact_list_member where list_id = ? and contact_id = any(?)",
                  Long.valueOf(act.detail()),
                  records);
          case UNLIST -> unlist(act, Long.parseLong(act.detail()), records);
          case STAGE -> {
            stages.movingBack(act.id(), records, act.detail());
            yield value(act, "life_stage", "was", "life_stage = ?", act.detail(), records);
          }
          case TEAM -> key(act, "team_id", records);
          default -> key(act, "owner_id", records);
        };
    if (restored > 0) {
      events.fire(new ContactsChanged(records));
    }
    return restored;
  }

  private int key(Act act, String column, List<Long> records) {
    return value(
        act,
        column,
        "cast(was as bigint)",
        "coalesce(" + column + ", 0) = ?",
        Long.valueOf(act.detail()),
        records);
  }

  private int value(
      Act act, String column, String was, String unchanged, Object made, List<Long> records) {
    return sql.update(
        "update contact set "
            + column
            + " = (select "
            + was
            + " from undo_before where act_id = ? and record_id = contact.id), updated_at = ?,"
            + " version = version + 1 where id = any(?) and deleted_at is null and "
            + unchanged,
        act.id(),
        clock.instant(),
        records,
        made);
  }

  private int untag(long tag, List<Long> records) {
    return sql.update(
        "insert into contact_tag (contact_id, tag_id) select c.id, t.id from contact c, tag t"
            + " where t.id = ? and c.id = any(?) and c.deleted_at is null and not exists (select 1"
            + " from contact_tag x where x.contact_id = c.id and x.tag_id = t.id)",
        tag,
        records);
  }

  /** They come back as what they were; a role that is gone since is none. */
  private int unlist(Act act, long list, List<Long> records) {
    return sql.update(
        "insert into contact_list_member (list_id, contact_id, added_at, role_id, invitation)"
            + " select l.id, c.id, cast(? as timestamp with time zone), (select r.id from"
            + " contact_list_role r where r.list_id = l.id and b.was like cast(r.id as varchar) ||"
            + " ' %'), nullif(substring(b.was from position(' ' in b.was) + 1), '')"
            + " from contact_list l join contact c on c.deleted_at is null left join undo_before b"
            + " on b.act_id = ? and b.record_id = c.id where l.id = ? and c.id = any(?) and c.deleted_at is null and not exists (select 1 from"
            + " contact_list_member x where x.contact_id = c.id and x.list_id = l.id)",
        clock.instant(), act.id(), list, records);
  }

  @Override
  public String path(Act act) {
    return "/console/contacts";
  }
}
