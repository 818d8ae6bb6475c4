package org.rapportcrm.loyalty.rest;

import java.time.Instant;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Required;

/** What is to be written to the ledger. */
@Doc("What is to be written to the ledger.")
public record NewEntry(
    @Required
        @OneOf(words = {"earn", "redeem", "reverse", "adjust"})
        @Doc("earn, redeem, reverse or adjust.")
        String kind,
    @Doc("Id of the contact; not needed to reverse.") Long contact,
    @Doc("How many points, above 0; to adjust, above or below 0.") Long points,
    @Doc("Id of the programme; the default one when absent.") Long programme,
    @Doc("Unique in the programme: the same key sent again writes nothing more.") String key,
    @Doc("To reverse: id of the entry that is undone.") Long reverses,
    @Doc("To redeem: id of the reward that the points are given for.") Long reward,
    @Doc("When it happened; now when absent.") Instant at,
    @Doc("Why, for the history.") String note) {}
