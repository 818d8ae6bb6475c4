package org.rapportcrm.app.contact.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.contact.Owners;
import org.rapportcrm.app.contact.trash.ContactTrash;
import org.rapportcrm.app.contact.trash.DeletionVetoes.Veto;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.list.Lists;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.tag.Tags;
import org.rapportcrm.app.undo.Act;
import org.rapportcrm.app.undo.Acts;

/**
 * Makes edits of at most 1,000 contacts to a call, by a few statements over the set, and keeps what
 * they were before, in the same transaction, so that the edit can be taken back.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ContactEdits {

  private Sql sql;
  private ContactBulk bulk;
  private ContactTrash trash;
  private Tags tags;
  private Lists lists;
  private Owners owners;
  private Acts acts;
  private Refusals refusals;

  /** For the container. */
  protected ContactEdits() {}

  @Inject
  public ContactEdits(
      Sql sql,
      ContactBulk bulk,
      ContactTrash trash,
      Tags tags,
      Lists lists,
      Owners owners,
      Acts acts,
      Refusals refusals) {
    this.sql = sql;
    this.bulk = bulk;
    this.trash = trash;
    this.tags = tags;
    this.lists = lists;
    this.owners = owners;
    this.acts = acts;
    this.refusals = refusals;
  }

  /**
   * What became of an edit.
   *
   * @param changed how many contacts are different now
   * @param kept those that a plugin kept from being deleted
   */
  public record Outcome(int changed, Map<Long, Veto> kept) {}

  /**
   * Checks the edit and writes down the act by which it can be taken back; a tag that is not there
   * is made.
   *
   * @return the act's key
   */
  public long begin(ContactEdit edit) {
    String argument = edit.argument();
    return switch (edit.kind()) {
      case TAG -> act(edit, tagName(argument), tags.named(tagName(argument)) + "");
      case UNTAG -> act(edit, tagName(argument), tags.idOf(argument).orElse(-1L) + "");
      case STAGE -> act(edit, "key:" + stage(argument).labelKey(), stage(argument).word());
      case OWNER -> act(edit, ownerName(key(argument)), key(argument) + "");
      case TEAM -> act(edit, teamName(key(argument)), key(argument) + "");
      case LIST, UNLIST -> act(edit, lists.name(key(argument)), key(argument) + "");
      case DELETE -> act(edit, null, trash.now().toString());
    };
  }

  private long act(ContactEdit edit, String argument, String detail) {
    String kind = edit.kind().act();
    return acts.begin(kind, "undo." + kind, argument, detail);
  }

  /** Makes the edit on those of these contacts that the person sees, at most 1,000. */
  public Outcome apply(ContactEdit edit, long actId, Collection<Long> wished) {
    List<Long> ids = Visible.of(RecordKind.CONTACTS).among(sql, wished).stream().sorted().toList();
    if (ids.isEmpty()) {
      return new Outcome(0, Map.of());
    }
    Act act = acts.find(actId).orElseThrow(() -> refusals.notFound("undo.one", actId));
    sql.list("select id from contact where id = any(?) order by id for update", row -> 1, ids);
    Outcome outcome =
        edit.kind() == ContactEdit.Kind.DELETE
            ? delete(act, ids)
            : new Outcome(change(edit, act, ids), Map.of());
    acts.add(actId, outcome.changed());
    return outcome;
  }

  private int change(ContactEdit edit, Act act, List<Long> ids) {
    return switch (edit.kind()) {
      case TAG -> {
        keepLacking(act, "contact_tag where tag_id = ?", ids);
        yield bulk.tag(act.argument(), ids);
      }
      case UNTAG -> {
        keepHaving(act, "null", "contact_tag where tag_id = ?", ids);
        yield bulk.untag(act.argument(), ids);
      }
      case LIST -> {
        keepLacking(act, "contact_list_member where list_id = ?", ids);
        yield bulk.addToList(Long.parseLong(act.detail()), ids);
      }
      case UNLIST -> {
        keepHaving(act, ContactUndo.PLACE, "contact_list_member where list_id = ?", ids);
        yield bulk.removeFromList(Long.parseLong(act.detail()), ids);
      }
      case STAGE -> {
        keep(act, "life_stage", "life_stage <> ?", act.detail(), ids);
        yield bulk.setStage(stage(act.detail()), ids);
      }
      case OWNER -> {
        long owner = Long.parseLong(act.detail());
        keep(act, "cast(owner_id as varchar)", "coalesce(owner_id, 0) <> ?", owner, ids);
        yield bulk.setOwner(owner == 0 ? null : owner, ids);
      }
      case TEAM -> {
        long team = Long.parseLong(act.detail());
        keep(act, "cast(team_id as varchar)", "coalesce(team_id, 0) <> ?", team, ids);
        yield bulk.setTeam(team == 0 ? null : team, ids);
      }
      case DELETE -> throw new IllegalStateException("Deleting is no change");
    };
  }

  private Outcome delete(Act act, List<Long> ids) {
    Instant moment = Instant.parse(act.detail());
    ContactTrash.Deleted deleted = trash.delete(ids, moment);
    sql.update(
        "insert into undo_before (act_id, record_id) select ?, id from contact where id = any(?)"
            + " and deleted_at = ?",
        act.id(),
        ids,
        moment);
    return new Outcome(deleted.count(), deleted.kept());
  }

  private void keep(Act act, String value, String differs, Object target, List<Long> ids) {
    sql.update(
        "insert into undo_before (act_id, record_id, was) select ?, id, "
            + value
            + " from contact where id = any(?) and deleted_at is null and "
            + differs,
        act.id(),
        ids,
        target);
  }

  private void keepLacking(Act act, String membership, List<Long> ids) {
    sql.update(
        "insert into undo_before (act_id, record_id) select ?, c.id from contact c where c.id ="
            + " any(?) and c.deleted_at is null and c.id not in (select contact_id from "
            + membership
            + " and contact_id = any(?))",
        act.id(),
        ids,
        Long.valueOf(act.detail()),
        ids);
  }

  private void keepHaving(Act act, String value, String membership, List<Long> ids) {
    sql.update(
        "insert into undo_before (act_id, record_id, was) select cast(? as bigint), contact_id, "
            + value
            + " from "
            + membership
            + " and contact_id = any(?)",
        act.id(),
        Long.valueOf(act.detail()),
        ids);
  }

  private String tagName(String name) {
    if (name == null || name.isBlank()) {
      throw refusals.bad("argument", "input.missing");
    }
    if (name.strip().length() > 120) {
      throw refusals.bad("argument", "input.too-long", name.strip().length(), 120);
    }
    return name.strip();
  }

  private LifeStage stage(String word) {
    return LifeStage.of(word)
        .orElseThrow(() -> refusals.bad("argument", "input.no-life-stage", word + ""));
  }

  private String ownerName(long key) {
    if (key == 0) {
      return "key:contacts.no-owner";
    }
    return owners.all().stream()
        .filter(owner -> owner.id() == key)
        .map(Owners.Owner::name)
        .findFirst()
        .orElseThrow(() -> refusals.bad("argument", "input.no-user", key));
  }

  private String teamName(long key) {
    return key == 0
        ? "key:teams.none"
        : owners.team(key).orElseThrow(() -> refusals.bad("argument", "teams.none-such", key));
  }

  private long key(String argument) {
    if (argument == null || !argument.matches("\\d{1,18}")) {
      throw refusals.bad("argument", "input.missing");
    }
    return Long.parseLong(argument);
  }
}
