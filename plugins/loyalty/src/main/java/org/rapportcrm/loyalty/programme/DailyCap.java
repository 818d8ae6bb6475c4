package org.rapportcrm.loyalty.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.rapportcrm.api.contact.InteractionView;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.loyalty.ledger.Posting;

/**
 * Turns interactions into points, so many times a day as the rule allows; days are those of the
 * programme's zone. What was counted earlier is read from the ledger itself.
 */
@ApplicationScoped
public class DailyCap {

  private final Sql sql;

  /** For proxies. */
  protected DailyCap() {
    this(null);
  }

  /** Over this database. */
  @Inject
  public DailyCap(Sql sql) {
    this.sql = sql;
  }

  private record Slot(long contactId, String cause, LocalDate day) {}

  /** The postings that these interactions earn, the cap applied. */
  List<Posting> postings(Programme programme, List<InteractionView> interactions, Instant now) {
    List<InteractionView> earning =
        interactions.stream().filter(i -> ruleFor(programme, i) != null).toList();
    if (earning.isEmpty()) {
      return List.of();
    }
    Map<Slot, Integer> used = alreadyCounted(programme, earning);
    List<Posting> postings = new ArrayList<>();
    for (InteractionView interaction : earning) {
      EarnRule rule = ruleFor(programme, interaction);
      Slot slot = slot(programme, interaction.contactId(), cause(interaction), interaction.at());
      if (rule.perDay() == null || used.merge(slot, 1, Integer::sum) <= rule.perDay()) {
        postings.add(
            new Posting(
                interaction.contactId(),
                rule.points(),
                "interaction:" + interaction.id(),
                cause(interaction),
                "programme",
                interaction.at(),
                programme.expiry(now)));
      }
    }
    return postings;
  }

  private Map<Slot, Integer> alreadyCounted(Programme programme, List<InteractionView> earning) {
    TreeSet<Instant> times = new TreeSet<>();
    TreeSet<Long> contacts = new TreeSet<>();
    TreeSet<String> causes = new TreeSet<>();
    for (InteractionView interaction : earning) {
      times.add(interaction.at());
      contacts.add(interaction.contactId());
      causes.add(cause(interaction));
    }
    Map<Slot, Integer> used = new HashMap<>();
    sql.each(
        "select m.contact_id, e.cause, e.earned_at from loyalty_entry e"
            + " join loyalty_member m on m.id = e.member_id"
            + " where m.programme_id = ? and m.contact_id = any(?) and e.kind = 'EARN'"
            + " and e.cause = any(?) and e.earned_at >= ? and e.earned_at < ?",
        row ->
            used.merge(
                slot(programme, row.getLong(1), row.getString(2), Sql.instant(row, "earned_at")),
                1,
                Integer::sum),
        programme.id(),
        contacts,
        causes,
        day(programme, times.first()).atStartOfDay(programme.zone()).toInstant(),
        day(programme, times.last()).plusDays(1).atStartOfDay(programme.zone()).toInstant());
    return used;
  }

  private static Slot slot(Programme programme, long contactId, String cause, Instant at) {
    return new Slot(contactId, cause, day(programme, at));
  }

  private static LocalDate day(Programme programme, Instant at) {
    return at.atZone(programme.zone()).toLocalDate();
  }

  private static EarnRule ruleFor(Programme programme, InteractionView interaction) {
    return programme.earn().stream()
        .filter(rule -> rule.isFor(interaction.kind()))
        .findFirst()
        .orElse(null);
  }

  private static String cause(InteractionView interaction) {
    return "interaction:" + interaction.kind();
  }
}
