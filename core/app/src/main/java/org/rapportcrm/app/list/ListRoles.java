package org.rapportcrm.app.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;

/** The roles that members of a group have. Two names that fold alike are one role. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ListRoles {

  /** The longest name. */
  public static final int LONGEST = 120;

  private Sql sql;
  private Refusals refusals;

  /** For the container. */
  protected ListRoles() {}

  /** Over the database. */
  @Inject
  public ListRoles(Sql sql, Refusals refusals) {
    this.sql = sql;
    this.refusals = refusals;
  }

  /** A role of a group. */
  public record ListRole(long id, String name) {}

  /** The roles of a group by name. */
  public List<ListRole> of(long listId) {
    return sql.list(
        "select id, name from contact_list_role where list_id = ? order by name_folded",
        row -> new ListRole(row.getLong(1), row.getString(2)),
        listId);
  }

  /** Key of the group's role of this name, made when there is none; {@code null} for no name. */
  Long named(long listId, String name) {
    if (name == null) {
      return null;
    }
    sql.update(
        "insert into contact_list_role (list_id, name, name_folded) select l.id, ?, ? from"
            + " contact_list l where l.id = ? on conflict do nothing",
        name,
        key(name),
        listId);
    return sql.number(
        "select id from contact_list_role where list_id = ? and name_folded = ?",
        listId,
        key(name));
  }

  /**
   * Calls a role of the group something else, for all who have it.
   *
   * @param before the name that the change was made for; {@code null} for whatever it is now
   */
  public void rename(long listId, long roleId, String name, String before) {
    List<Flaw> flaws = new ArrayList<>();
    String checked = Input.required("name", name, LONGEST).or(flaws);
    refusals.unlessEmpty(flaws);
    if (of(listId).stream()
        .anyMatch(other -> other.id() != roleId && key(other.name()).equals(key(checked)))) {
      throw refusals.conflict("name", "input.taken", checked, checked);
    }
    int changed =
        sql.update(
            "update contact_list_role set name = ?, name_folded = ? where id = ? and list_id = ?"
                + " and name = coalesce(cast(? as varchar), name)",
            checked,
            key(checked),
            roleId,
            listId,
            before);
    if (changed == 0 && of(listId).stream().anyMatch(role -> role.id() == roleId)) {
      throw refusals.overtaken(null);
    }
    found(roleId, changed);
  }

  /** Takes a role away from the group; who had it stays a member. */
  public void delete(long listId, long roleId) {
    found(
        roleId,
        sql.update("delete from contact_list_role where id = ? and list_id = ?", roleId, listId));
  }

  private void found(long roleId, int rows) {
    if (rows == 0) {
      throw refusals.notFound("lists.role.named", roleId);
    }
  }

  /** What two names of one role have in common. */
  public static String key(String name) {
    String folded = Folding.fold(name);
    String key = folded.isEmpty() ? name : folded;
    return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
  }
}
