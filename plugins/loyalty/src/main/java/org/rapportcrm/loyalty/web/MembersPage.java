package org.rapportcrm.loyalty.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.contact.ContactView;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;

/** {@code /plugins/loyalty/members}: members, those with most points first. */
@Named("loyaltyMembers")
@RequestScoped
public class MembersPage {

  private static final int SIZE = 50;

  @Inject private Sql sql;
  @Inject private Programmes programmes;
  @Inject private Contacts contacts;
  @Inject private VisibleContacts visible;

  private Programme programme;
  private List<Row> rows;
  private Map<Long, ContactView> people;
  private Long total;

  /** A member. */
  public record Row(
      long id,
      long contactId,
      long balance,
      long debt,
      long earned,
      String tier,
      Instant lastEarn) {}

  /** All programmes, to choose from. */
  public List<Programme> getProgrammes() {
    return programmes.all();
  }

  /** The programme that is shown; {@code null} before there is one. */
  public Programme getProgramme() {
    if (programme == null) {
      Long wanted = Here.id("programme");
      programme = (wanted == null ? programmes.theDefault() : programmes.find(wanted)).orElse(null);
    }
    return programme;
  }

  /** The tier that is shown; {@code null} for all. */
  public Long getTier() {
    return Here.id("tier");
  }

  /** How many members the person sees in all; counted once, as pages ask several times. */
  public long getTotal() {
    if (total == null) {
      SqlPart members = SqlPart.of("select count(*) from loyalty_member m").and(seen());
      total = sql.number(members.sql(), members.values());
    }
    return total;
  }

  private SqlPart seen() {
    SqlPart members =
        SqlPart.of(
                " where m.programme_id = ? and m.living = 1 and m.contact_id is not null",
                getProgramme().id())
            .and(visible.key("m.contact_id"));
    return getTier() == null ? members : members.and(" and m.tier_id = ?", getTier());
  }

  /** The members of this page. */
  public List<Row> getRows() {
    List<Row> read = read();
    return read.size() > SIZE ? read.subList(0, SIZE) : read;
  }

  /** Link to those with fewer points, or {@code null}. */
  public String getNext() {
    if (read().size() <= SIZE) {
      return null;
    }
    Row last = read().get(SIZE - 1);
    return "/plugins/loyalty/members?programme="
        + getProgramme().id()
        + (getTier() == null ? "" : "&tier=" + getTier())
        + "&balance="
        + last.balance()
        + "&before="
        + last.id();
  }

  /** The member's contact. */
  public ContactView person(long contactId) {
    if (people == null) {
      people = contacts.findAll(read().stream().map(Row::contactId).toList());
    }
    return people.get(contactId);
  }

  private List<Row> read() {
    if (rows == null) {
      rows = getProgramme() == null ? List.of() : query();
    }
    return rows;
  }

  private List<Row> query() {
    SqlPart members =
        SqlPart.of(
                "select m.id, m.contact_id, m.balance, m.debt, m.earned, t.name, m.last_earn_at"
                    + " from loyalty_member m left join loyalty_tier t on t.id = m.tier_id")
            .and(seen());
    Long balance = Here.id("balance");
    Long before = Here.id("before");
    if (balance != null && before != null) {
      members = members.and(" and (m.balance, m.id) < (?, ?)", balance, before);
    }
    members =
        members.and(" order by m.balance desc, m.id desc fetch first " + (SIZE + 1) + " rows only");
    return sql.list(
        members.sql(),
        row ->
            new Row(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getString(6),
                Sql.instant(row, "last_earn_at")),
        members.values());
  }
}
