package org.rapportcrm.app.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.contact.Names;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Relations between contacts. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Relations {

  private static final int MOST = 200;
  private static final String COLUMNS =
      "select r.id, r.kind, r.note, o.id as other, o.first_name, o.last_name, o.email,"
          + " o.external_id, ";

  private Sql sql;
  private Clock clock;
  private CurrentUser user;
  private Refusals refusals;

  /** For the container. */
  protected Relations() {}

  /** Over the database, for the person who asks. */
  @Inject
  public Relations(Sql sql, Clock clock, CurrentUser user, Refusals refusals) {
    this.sql = sql;
    this.clock = clock;
    this.user = user;
    this.refusals = refusals;
  }

  /**
   * A relation as one of the two sees it.
   *
   * @param reverse whether this contact is the second one
   * @param note in the person's words, or {@code null}
   */
  public record Relation(
      long id, RelationKind kind, boolean reverse, long otherId, String otherName, String note) {

    /** Message key of its words, read from this contact to the other. */
    public String labelKey() {
      return kind.labelKey(reverse);
    }
  }

  /** The contact's relations, as far as the person may see the others; at most 200. */
  public List<Relation> of(long contactId) {
    Visible contacts = Visible.of(RecordKind.CONTACTS);
    SqlPart all =
        SqlPart.of(
                COLUMNS
                    + "false as reverse from relation_contact r join contact o on o.id = r.to_id"
                    + " where r.from_id = ? and o.deleted_at is null",
                contactId)
            .and(contacts.on("o"))
            .and(
                " union all "
                    + COLUMNS
                    + "true as reverse from relation_contact r join contact o on o.id = r.from_id"
                    + " where r.to_id = ? and o.deleted_at is null",
                contactId)
            .and(contacts.on("o"))
            .and(" order by id limit ?", MOST);
    return sql.list(all.sql(), Relations::relation, all.values());
  }

  /**
   * Says that the first contact stands in this relation to the second; once said, it stays.
   *
   * @return whether it is new
   */
  public boolean add(long fromId, long toId, String kind, String note) {
    List<Flaw> flaws = new ArrayList<>();
    String word = Input.required("kind", kind, 60).or(flaws);
    String words = Input.text("note", note, 500).or(flaws);
    RelationKind relation = RelationKind.of(word).orElse(null);
    if (word != null && relation == null) {
      flaws.add(Flaw.of("kind", "relations.no-kind", word));
    }
    if (fromId == toId) {
      flaws.add(Flaw.of("contact", "relations.self"));
    }
    refusals.unlessEmpty(flaws);
    if (isKnown(fromId, toId, relation)) {
      return false;
    }
    sql.update(
        "insert into relation_contact (from_id, to_id, kind, note, created_at, user_id)"
            + " values (?, ?, ?, ?, ?, ?)",
        fromId,
        toId,
        relation.word(),
        words,
        clock.instant(),
        user.id().orElse(null));
    return true;
  }

  private boolean isKnown(long fromId, long toId, RelationKind kind) {
    return sql.number(
            "select count(*) from relation_contact where kind = ? and (from_id = ? and to_id = ?"
                + " or ? and from_id = ? and to_id = ?)",
            kind.word(),
            fromId,
            toId,
            kind.isMutual(),
            toId,
            fromId)
        > 0;
  }

  /** Ends a relation of this contact. */
  public void remove(long contactId, long relationId) {
    int gone =
        sql.update(
            "delete from relation_contact where id = ? and (from_id = ? or to_id = ?)",
            relationId,
            contactId,
            contactId);
    if (gone == 0) {
      throw refusals.notFound("relations.one", relationId);
    }
  }

  private static Relation relation(ResultSet row) throws SQLException {
    return new Relation(
        row.getLong("id"),
        RelationKind.of(row.getString("kind")).orElse(RelationKind.OTHER),
        row.getBoolean("reverse"),
        row.getLong("other"),
        Names.shown(
            row.getString("first_name"),
            row.getString("last_name"),
            row.getString("email"),
            row.getString("external_id"),
            row.getLong("other")),
        row.getString("note"));
  }
}
