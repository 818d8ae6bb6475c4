package org.rapportcrm.app.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.purchase.NewPurchase;
import org.rapportcrm.app.team.TeamWish;

/**
 * What a deal says, but for its stage. All but the name may be {@code null}.
 *
 * @param probability of winning it, in percent; {@code null} for that of its stage
 * @param closesOn the day on which it is expected to be decided; later, was decided
 * @param lostReason why it was lost; kept only while it is
 * @param renewsOn the day on which what was sold runs out and is to be renewed
 * @param teamId the team that looks after it
 */
public record DealDraft(
    String name,
    Long contactId,
    Long companyId,
    BigDecimal amount,
    String currency,
    Integer probability,
    LocalDate closesOn,
    Long ownerId,
    String lostReason,
    LocalDate renewsOn,
    Long teamId) {

  /** The longest reason. */
  static final int LONGEST_REASON = 300;

  /** Nothing yet. */
  static final DealDraft EMPTY =
      new DealDraft(null, null, null, null, null, null, null, null, null, null, null);

  /** This draft with what came in; absent fields stay. */
  DealDraft with(Values values, String defaultCurrency, Collection<Flaw> flaws) {
    BigDecimal newAmount =
        values.has("amount")
            ? Input.text("amount", values.get("amount"), 40)
                .then(text -> NewPurchase.amount("amount", text))
                .or(flaws)
            : amount;
    String code =
        values.has("currency")
            ? NewPurchase.currency("currency", values.get("currency")).or(flaws)
            : currency;
    return new DealDraft(
        values.has("name") || name == null
            ? Input.required("name", values.get("name"), 300).or(flaws)
            : name,
        key(values, "contact", contactId, flaws),
        key(values, "company", companyId, flaws),
        newAmount,
        newAmount != null && code == null ? defaultCurrency : code,
        values.has("probability") ? probability(values.get("probability")).or(flaws) : probability,
        values.has("closesOn") ? Input.day("closesOn", values.get("closesOn")).or(flaws) : closesOn,
        key(values, "ownerId", ownerId, flaws),
        values.has("lostReason")
            ? Input.text("lostReason", values.get("lostReason"), LONGEST_REASON).or(flaws)
            : lostReason,
        values.has("renewsOn") ? Input.day("renewsOn", values.get("renewsOn")).or(flaws) : renewsOn,
        key(values, TeamWish.FIELD, teamId, flaws));
  }

  /** The same about another contact and company. */
  DealDraft about(Long contact, Long company) {
    return new DealDraft(
        name,
        contact,
        company,
        amount,
        currency,
        probability,
        closesOn,
        ownerId,
        lostReason,
        renewsOn,
        teamId);
  }

  private static Long key(Values values, String field, Long before, Collection<Flaw> flaws) {
    return values.has(field) ? Input.key(field, values.get(field)).or(flaws) : before;
  }

  /** The same, decided on this day. */
  DealDraft decided(LocalDate day) {
    return new DealDraft(
        name,
        contactId,
        companyId,
        amount,
        currency,
        probability,
        day,
        ownerId,
        lostReason,
        renewsOn,
        teamId);
  }

  /** The same with the chance of its stage. */
  DealDraft withoutProbability() {
    return new DealDraft(
        name,
        contactId,
        companyId,
        amount,
        currency,
        null,
        closesOn,
        ownerId,
        lostReason,
        renewsOn,
        teamId);
  }

  private static Checked<Integer> probability(String raw) {
    return Input.key("probability", raw)
        .then(
            percent ->
                percent >= 0 && percent <= 100
                    ? Checked.good(percent.intValue())
                    : Checked.bad("probability", "deals.no-probability"));
  }
}
