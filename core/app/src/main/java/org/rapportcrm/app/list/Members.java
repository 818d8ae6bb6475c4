package org.rapportcrm.app.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.contact.Names;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Who stands on a list, as what, and whether they said yes. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Members {

  private static final String SELECT =
      "select m.list_id, l.name as list, l.kind, m.contact_id, m.added_at, m.role_id,"
          + " r.name as role, m.invitation, c.first_name, c.last_name, c.email, c.external_id"
          + " from contact_list_member m join contact_list l on l.id = m.list_id"
          + " join contact c on c.id = m.contact_id and c.deleted_at is null"
          + " left join contact_list_role r on r.id = m.role_id where ";

  private Sql sql;
  private Lists lists;
  private ListRoles roles;
  private Refusals refusals;
  private Events events;

  /** For the container. */
  protected Members() {}

  @Inject
  public Members(Sql sql, Lists lists, ListRoles roles, Refusals refusals, Events events) {
    this.sql = sql;
    this.lists = lists;
    this.roles = roles;
    this.refusals = refusals;
    this.events = events;
  }

  /**
   * A contact on a list.
   *
   * @param kind a {@link GroupKind}'s word; {@code null} on a plain list
   * @param name the contact's
   * @param role {@code null} for none
   * @param invitation an {@link Invitation}'s word; {@code null} for whoever was put there
   */
  public record Member(
      long listId,
      String list,
      String kind,
      long contactId,
      String name,
      String email,
      Long roleId,
      String role,
      String invitation,
      Instant addedAt) {

    /** Another number for another role or invitation, wherever it was changed. */
    public long version() {
      CRC32 sum = new CRC32();
      sum.update((role + "\n" + invitation).getBytes(StandardCharsets.UTF_8));
      return sum.getValue();
    }

    /** The list's name, and the role there in brackets. */
    public String place() {
      return role == null ? list : list + " (" + role + ")";
    }
  }

  /**
   * Which members are asked for; what is {@code null} does not restrict.
   *
   * @param roleId 0 for those without role
   * @param invitation {@code none} for those without invitation
   */
  public record Asked(Long roleId, String invitation) {

    /** All. */
    public static final Asked ALL = new Asked(null, null);
  }

  /** Members that the person sees, in the order of their contacts' keys, after a key. */
  public List<Member> page(long listId, Asked asked, long afterContact, int limit) {
    SqlPart part = SqlPart.of(SELECT + "m.list_id = ? and m.contact_id > ?", listId, afterContact);
    if (asked.roleId() != null) {
      part =
          asked.roleId() == 0
              ? part.and(" and m.role_id is null")
              : part.and(" and m.role_id = ?", asked.roleId());
    }
    if (asked.invitation() != null) {
      part =
          asked.invitation().equals("none")
              ? part.and(" and m.invitation is null")
              : part.and(" and m.invitation = ?", asked.invitation());
    }
    part =
        part.and(Visible.of(RecordKind.CONTACTS).on("c"))
            .and(" order by m.contact_id limit ?", limit);
    return sql.list(part.sql(), Members::member, part.values());
  }

  /** The lists on which a contact stands, by name. */
  public List<Member> of(long contactId) {
    return sql.list(SELECT + "m.contact_id = ? order by l.name_folded", Members::member, contactId);
  }

  /** Where each of these contacts stands and as what, by name of the list. */
  public Map<Long, List<String>> places(Collection<Long> contacts) {
    Map<Long, List<String>> places = new HashMap<>();
    if (!contacts.isEmpty()) {
      sql.list(SELECT + "m.contact_id = any(?) order by l.name_folded", Members::member, contacts)
          .forEach(
              one ->
                  places
                      .computeIfAbsent(one.contactId(), id -> new ArrayList<>())
                      .add(one.place()));
    }
    return places;
  }

  /**
   * Puts contacts that the person sees on a list. Where a role or an invitation is said, both are
   * set as by {@link #set}, also for whoever stood there before.
   *
   * @return how many were not on it
   */
  public int add(long listId, Collection<Long> contacts, String role, String invitation) {
    Collection<Long> seen = Visible.of(RecordKind.CONTACTS).among(sql, contacts);
    int added = lists.add(listId, seen);
    if (role != null || invitation != null) {
      set(listId, seen, role, invitation);
    } else if (added > 0) {
      events.fire(new ContactsChanged(List.copyOf(seen)));
    }
    return added;
  }

  /**
   * Makes this the role and invitation of members; whoever does not stand on the list is passed
   * over. A role that the group does not have yet is made.
   *
   * @param role a name; blank for none
   * @param invitation an {@link Invitation}'s word; blank for none
   * @return how many members there are among them
   */
  public int set(long listId, Collection<Long> contacts, String role, String invitation) {
    List<Flaw> flaws = new ArrayList<>();
    String name = Input.text("role", role, ListRoles.LONGEST).or(flaws);
    String word = Input.text("invitation", invitation, 60).or(flaws);
    Invitation state = word == null ? null : Invitation.of(word).orElse(null);
    if (word != null && state == null) {
      flaws.add(Flaw.of("invitation", "lists.no-invitation", word));
    }
    refusals.unlessEmpty(flaws);
    Collection<Long> seen = Visible.of(RecordKind.CONTACTS).among(sql, contacts);
    if (seen.isEmpty()) {
      return 0;
    }
    int changed =
        sql.update(
            "update contact_list_member set role_id = cast(? as bigint), invitation = ?"
                + " where list_id = ? and contact_id = any(?)",
            roles.named(listId, name),
            state == null ? null : state.word(),
            listId,
            seen);
    events.fire(new ContactsChanged(List.copyOf(seen)));
    return changed;
  }

  /**
   * The same for one member, unless somebody else changed role or invitation meanwhile.
   *
   * @param version the {@link Member#version} that was opened; {@code null} for whatever it is now
   */
  public int set(long listId, long contact, String role, String invitation, Long version) {
    if (version != null) {
      sql.first(
          "select contact_id from contact_list_member where list_id = ? and contact_id = ? for update",
          row -> row.getLong(1),
          listId,
          contact);
      sql.first(SELECT + "m.list_id = ? and m.contact_id = ?", Members::member, listId, contact)
          .filter(now -> now.version() != version)
          .ifPresent(
              now -> {
                throw refusals.overtaken(null);
              });
    }
    return set(listId, List.of(contact), role, invitation);
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        row.getLong("list_id"),
        row.getString("list"),
        row.getString("kind"),
        row.getLong("contact_id"),
        Names.shown(
            row.getString("first_name"),
            row.getString("last_name"),
            row.getString("email"),
            row.getString("external_id"),
            row.getLong("contact_id")),
        row.getString("email"),
        Sql.longOrNull(row, "role_id"),
        row.getString("role"),
        row.getString("invitation"),
        Sql.instant(row, "added_at"));
  }
}
