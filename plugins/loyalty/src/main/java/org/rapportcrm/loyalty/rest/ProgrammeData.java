package org.rapportcrm.loyalty.rest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.KeyedProblem.Part;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.loyalty.programme.EarnRule;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Tier;

/** A programme in JSON. Fields that are absent have the value that a new programme has. */
@Doc("A loyalty programme: what earns points, which tiers there are, when points expire.")
public record ProgrammeData(
    @Doc("Its id; not sent when it is created.") Long id,
    @Required @Doc("Its name; unique.") String name,
    @OneOf(words = {"active", "paused"}) @Doc("active or paused.") String state,
    @Doc("Whether it is meant where no programme is named.") Boolean isDefault,
    @Doc("What earns points.") List<Rule> earn,
    @Doc("The tiers.") List<TierData> tiers,
    @Doc("How long points live, as an ISO 8601 period such as P365D; absent for ever.")
        String expiresAfter,
    @Doc("The zone whose days count, such as Asia/Tehran; UTC when absent.") String zone,
    @Doc("What decides the tier: points or spend; points when absent.") String tierBy,
    @Doc("How far back tiers look, as an ISO 8601 period; absent for ever.") String tierWithin,
    @Doc("Points for bringing somebody who buys.") Long referrerPoints,
    @Doc("Points for having been brought.") Long refereePoints,
    @Doc("Counts changes; send the one you read, so that nobody's change is lost.") Long version) {

  /** What earns points. */
  public record Rule(
      @OneOf(words = {"purchase", "interaction"}) @Doc("purchase or interaction.") String on,
      @Doc("Kind of interaction, such as survey.answered.") String kind,
      @Doc("How many points.") Long points,
      @Doc("For how much money, for purchases.") BigDecimal per,
      @Doc("Only purchases in this currency; all when absent.") String currency,
      @Doc("How many times a day count, for interactions; all when absent.") Integer perDay) {}

  /** A tier. */
  public record TierData(
      @Doc("Its id; given when it is stored.") Long id,
      @Doc("Its name; unique in the programme.") String name,
      @Doc("The points, or whole units of money, from which on it is reached.") Long from,
      @Doc("What its members have of it.") String perks) {}

  static ProgrammeData of(Programme p) {
    return new ProgrammeData(
        p.id(),
        p.name(),
        p.state().name().toLowerCase(Locale.ROOT),
        p.isDefault(),
        p.earn().stream()
            .map(
                r ->
                    new Rule(
                        r.on().name().toLowerCase(Locale.ROOT),
                        r.kind(),
                        r.points(),
                        r.per(),
                        r.currency(),
                        r.perDay()))
            .toList(),
        p.tiers().stream().map(t -> new TierData(t.id(), t.name(), t.from(), t.perks())).toList(),
        p.expiresAfter() == null ? null : p.expiresAfter().toString(),
        p.zone().getId(),
        p.tierBy().name().toLowerCase(Locale.ROOT),
        p.tierWithin() == null ? null : p.tierWithin().toString(),
        p.referrerPoints(),
        p.refereePoints(),
        p.version());
  }

  /**
   * The programme that was sent; what is of no readable form is named, field by field.
   *
   * @param id {@code null} for a new one
   * @param currentVersion taken where the sender named none
   */
  Programme toProgramme(Long id, long currentVersion) {
    List<FieldError> errors = new ArrayList<>();
    List<EarnRule> rules = new ArrayList<>();
    for (int i = 0; earn != null && i < earn.size(); i++) {
      rules.add(rule(earn.get(i), "earn[" + i + "].", errors));
    }
    List<Tier> steps = new ArrayList<>();
    for (TierData tier : tiers == null ? List.<TierData>of() : tiers) {
      steps.add(
          new Tier(tier.id(), tier.name(), tier.from() == null ? 0 : tier.from(), tier.perks()));
    }
    Programme programme =
        new Programme(
            id,
            name,
            choice("state", state, Programme.State.class, Programme.State.ACTIVE, errors),
            Boolean.TRUE.equals(isDefault),
            period("expiresAfter", expiresAfter, errors),
            zone(errors),
            choice("tierBy", tierBy, Programme.TierBy.class, Programme.TierBy.POINTS, errors),
            period("tierWithin", tierWithin, errors),
            referrerPoints == null ? 0 : referrerPoints,
            refereePoints == null ? 0 : refereePoints,
            rules,
            steps,
            version == null ? currentVersion : version);
    if (!errors.isEmpty()) {
      throw new ProblemException(400, errors.get(0).message(), errors);
    }
    return programme;
  }

  private static EarnRule rule(Rule rule, String field, List<FieldError> errors) {
    EarnRule.Happening on = choice(field + "on", rule.on(), EarnRule.Happening.class, null, errors);
    return new EarnRule(
        on == null ? EarnRule.Happening.PURCHASE : on,
        rule.kind(),
        rule.points() == null ? 0 : rule.points(),
        rule.per() == null && on == EarnRule.Happening.PURCHASE ? BigDecimal.ONE : rule.per(),
        rule.currency() == null ? null : rule.currency().toUpperCase(Locale.ROOT),
        rule.perDay());
  }

  private ZoneId zone(List<FieldError> errors) {
    try {
      return zone == null || zone.isBlank() ? ZoneId.of("UTC") : ZoneId.of(zone.strip());
    } catch (DateTimeException e) {
      errors.add(Part.of("zone", "loyalty.problem.zone", zone).inWords());
      return ZoneId.of("UTC");
    }
  }

  static Period period(String field, String text, List<FieldError> errors) {
    try {
      return text == null || text.isBlank() ? null : Period.parse(text.strip());
    } catch (DateTimeParseException e) {
      errors.add(Part.of(field, "loyalty.problem.period-text", text).inWords());
      return null;
    }
  }

  static <E extends Enum<E>> E choice(
      String field, String text, Class<E> type, E otherwise, List<FieldError> errors) {
    if (text == null || text.isBlank()) {
      if (otherwise == null) {
        errors.add(Part.of(field, "rest.choice.missing", field, oneOf(type)).inWords());
      }
      return otherwise;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text.strip())) {
        return constant;
      }
    }
    errors.add(Part.of(field, "rest.choice", field, text, oneOf(type)).inWords());
    return otherwise;
  }

  private static String oneOf(Class<? extends Enum<?>> type) {
    List<String> words = new ArrayList<>();
    for (Enum<?> constant : type.getEnumConstants()) {
      words.add(constant.name().toLowerCase(Locale.ROOT));
    }
    return String.join(", ", words);
  }
}
