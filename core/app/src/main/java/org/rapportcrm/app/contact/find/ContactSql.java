package org.rapportcrm.app.contact.find;

import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.data.Dialect;
import org.rapportcrm.app.security.visibility.Visible;

/** Builds the conditions of lists of contacts, over the alias {@code c}. Pure. */
final class ContactSql {

  private final boolean indexed;
  private final StringBuilder where;
  private final List<Object> parameters = new ArrayList<>();

  /**
   * Of the contacts that somebody sees, those that the filter leaves.
   *
   * @param visible of the kind contacts
   */
  ContactSql(Dialect dialect, ContactFilter filter, Visible visible) {
    this(false, "c.deleted_at is null");
    and(visible.on("c"));
    and(found(dialect, filter));
  }

  private ContactSql(boolean indexed, String where) {
    this.indexed = indexed;
    this.where = new StringBuilder(where);
  }

  /** Of all living contacts. */
  static ContactSql living() {
    return new ContactSql(false, "c.deleted_at is null");
  }

  /** What the filter leaves, beginning with {@code and}; found by an index of words if need be. */
  static SqlPart found(Dialect dialect, ContactFilter filter) {
    ContactSql found = new ContactSql(dialect == Dialect.POSTGRESQL, "");
    found.restrict(filter);
    return found.part();
  }

  /**
   * What the filter asks of a contact that was read already: nothing here makes a database look for
   * contacts in an index of words.
   */
  static SqlPart tests(ContactFilter filter) {
    ContactSql tests = new ContactSql(false, "1 = 1");
    tests.restrict(filter);
    return tests.part();
  }

  /** The condition, to stand after {@code where}. */
  String where() {
    return where.toString();
  }

  /** The values of its question marks. */
  List<Object> parameters() {
    return parameters;
  }

  /** Both. */
  SqlPart part() {
    return new SqlPart(where(), parameters);
  }

  /** Adds a condition. */
  ContactSql and(String condition, Object... values) {
    where.append(" and ").append(condition);
    parameters.addAll(List.of(values));
    return this;
  }

  /** Adds a condition that begins with {@code and}. */
  ContactSql and(SqlPart part) {
    where.append(part.sql());
    parameters.addAll(part.parameters());
    return this;
  }

  private void restrict(ContactFilter filter) {
    if (filter.query() != null) {
      search(filter.query());
    }
    if (filter.stage() != null) {
      and("c.life_stage = ?", filter.stage());
    }
    if (filter.ownerId() != null) {
      if (filter.ownerId() == 0) {
        and("c.owner_id is null");
      } else {
        and("c.owner_id = ?", filter.ownerId());
      }
    }
    if (filter.teamId() != null) {
      if (filter.teamId() == 0) {
        and("c.team_id is null");
      } else {
        and("c.team_id = ?", filter.teamId());
      }
    }
    if (filter.source() != null) {
      and("c.source = ?", filter.source());
    }
    if (filter.companyId() != null) {
      and("c.company_id = ?", filter.companyId());
    }
    if (filter.hasEmail() != null) {
      and(filter.hasEmail() ? "c.email_folded is not null" : "c.email_folded is null");
    }
    if (filter.tagId() != null) {
      and("c.id in (select contact_id from contact_tag where tag_id = ?)", filter.tagId());
    }
    if (filter.listId() != null) {
      and(
          "c.id in (select contact_id from contact_list_member where list_id = ?)",
          filter.listId());
    }
    if (filter.segment() != null) {
      and("c.id in (" + filter.segment().sql() + ")", filter.segment().parameters().toArray());
    }
  }

  private void search(String typed) {
    String address = SearchQuery.address(typed);
    if (address != null) {
      and(
          "c.id in (select id from contact where email_folded = ? union all"
              + " select contact_id from reach_email where address_folded = ?)",
          address,
          address);
      return;
    }
    List<List<String>> alternatives = SearchQuery.alternatives(typed);
    if (alternatives.isEmpty()) {
      and("1 = 0");
      return;
    }
    if (indexed) {
      and(
          "array_to_tsvector(string_to_array(c.search_text, ' ')) @@ cast(? as tsquery)",
          SearchQuery.tsquery(alternatives));
    }
    like(alternatives);
  }

  /**
   * Finds the same as the index. Beside it, this is what PostgreSQL asks first of a row that it did
   * not read by the index: cutting each row into words would take it eight times as long.
   *
   * <p>Words hold no {@code %} and no {@code _}: they are letters and digits.
   */
  private void like(List<List<String>> alternatives) {
    List<String> conditions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (List<String> words : alternatives) {
      conditions.add(
          String.join(" and ", words.stream().map(word -> "' ' || c.search_text like ?").toList()));
      words.forEach(word -> values.add("% " + word + "%"));
    }
    and("((" + String.join(") or (", conditions) + "))", values.toArray());
  }
}
