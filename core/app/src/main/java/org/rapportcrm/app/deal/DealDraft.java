package org.rapportcrm.app.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.purchase.NewPurchase;

/**
 * What a deal says. All but name and stage may be {@code null}.
 *
 * @param probability of winning it, in percent
 * @param closesOn the day on which it is expected to be decided
 */
public record DealDraft(
    String name,
    Long contactId,
    Long companyId,
    DealStage stage,
    BigDecimal amount,
    String currency,
    Integer probability,
    LocalDate closesOn,
    Long ownerId) {

  /** Nothing yet. */
  static final DealDraft EMPTY =
      new DealDraft(null, null, null, DealStage.NEW, null, null, null, null, null);

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
        values.has("stage") ? stage(values.get("stage")).or(flaws) : stage,
        newAmount,
        newAmount != null && code == null ? defaultCurrency : code,
        values.has("probability") ? probability(values.get("probability")).or(flaws) : probability,
        values.has("closesOn") ? Input.day("closesOn", values.get("closesOn")).or(flaws) : closesOn,
        key(values, "ownerId", ownerId, flaws));
  }

  /** The same about another contact and company. */
  DealDraft about(Long contact, Long company) {
    return new DealDraft(
        name, contact, company, stage, amount, currency, probability, closesOn, ownerId);
  }

  private static Long key(Values values, String field, Long before, Collection<Flaw> flaws) {
    return values.has(field) ? Input.key(field, values.get(field)).or(flaws) : before;
  }

  private static Checked<DealStage> stage(String raw) {
    return DealStage.of(raw)
        .map(Checked::good)
        .orElseGet(() -> Checked.bad("stage", "deals.no-stage", String.valueOf(raw)));
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
