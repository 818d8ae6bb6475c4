package org.rapportcrm.loyalty.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.loyalty.reward.Reward;

/** A reward in JSON. */
@Doc("Something that points are given for.")
public record RewardData(
    @Doc("Its id; not sent when it is created.") Long id,
    @Doc("Id of the programme; the default one when absent.") Long programme,
    @Required @Doc("Its name.") String name,
    @Doc("What it is, for members.") String description,
    @OneOf(words = {"gift", "percent", "amount"}) @Doc("gift, percent or amount; gift when absent.")
        String kind,
    @Doc("Percent or money off.") BigDecimal worth,
    @Doc("Currency of the money off.") String currency,
    @Required @Doc("What it costs in points.") Long points,
    @Doc("How many are left; absent without limit.") Integer stock,
    @Doc("How long its coupons hold, as an ISO 8601 period; absent for ever.") String validFor,
    @Doc("Id of the lowest tier that may have it; absent for everybody.") Long tier,
    @Doc("Whether members may have it; true when absent.") Boolean offered,
    @Doc("Counts changes; send the one you read.") Long version) {

  static RewardData of(Reward r) {
    return new RewardData(
        r.id(),
        r.programmeId(),
        r.name(),
        r.description(),
        r.kind().name().toLowerCase(Locale.ROOT),
        r.worth(),
        r.currency(),
        r.points(),
        r.stock(),
        r.validFor() == null ? null : r.validFor().toString(),
        r.tierId(),
        r.offered(),
        r.version());
  }

  Reward toReward(Long id, long programmeId, long currentVersion) {
    List<FieldError> errors = new ArrayList<>();
    Reward reward =
        new Reward(
            id,
            programmeId,
            name,
            description,
            ProgrammeData.choice("kind", kind, Reward.Kind.class, Reward.Kind.GIFT, errors),
            worth,
            currency == null ? null : currency.toUpperCase(Locale.ROOT),
            points == null ? 0 : points,
            stock,
            ProgrammeData.period("validFor", validFor, errors),
            tier,
            offered == null || offered,
            version == null ? currentVersion : version);
    if (!errors.isEmpty()) {
      throw new ProblemException(400, errors.get(0).message(), errors);
    }
    return reward;
  }
}
