package org.rapportcrm.app.deal.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.app.deal.DealMove;
import org.rapportcrm.app.deal.DealRow;
import org.rapportcrm.app.field.rest.CustomSchemas;
import org.rapportcrm.app.pipeline.Outcome;
import org.rapportcrm.app.rest.openapi.Live;

/** What deals look like in JSON. */
public final class DealShapes {

  private DealShapes() {}

  @Doc("A deal.")
  public record DealInput(
      @Required String name,
      @Doc("Key of the contact.") Long contact,
      @Doc("Key of the company.") Long company,
      @Doc("Key of the pipeline; the first one when absent.") Long pipeline,
      @Doc("A stage of the pipeline, such as proposal; its first one when absent.") String stage,
      BigDecimal amount,
      @Doc("ISO 4217 code; the installation's currency when absent.") String currency,
      @Doc("Of winning it, 0 to 100 percent; that of its stage when null.") Integer probability,
      @Doc(
              "The day on which it is expected to be decided; one that moves to a stage where it is"
                  + " over was decided on that day, unless the same change says another.")
          LocalDate closesOn,
      @Doc("Key of the user who looks after it.") Long ownerId,
      @Doc("Key of the team that looks after it; the maker's when absent.") Long teamId,
      @Doc("Why it was lost; kept while it is.") String lostReason,
      @Doc("The day on which what was sold runs out.") LocalDate renewsOn,
      @Doc("Custom fields by key: an absent one stays, null clears.") @Live(CustomSchemas.DEAL)
          Map<String, Object> custom,
      @Doc("For a change: the version it was made for.") Long version) {

    static final DealInput EMPTY =
        new DealInput(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);
  }

  @Doc("A deal.")
  public record DealBody(
      long id,
      String name,
      Long contact,
      Long company,
      long pipeline,
      String stage,
      @OneOf(Outcome.class) @Doc("open, won or lost.") String outcome,
      @Doc("Since when it is in its stage.") Instant stageSince,
      @Doc("Whether it is open and does not move on.") boolean stalled,
      @Doc("Since when it is in its stage for too long; null when it is not.") Instant stalledAt,
      BigDecimal amount,
      String currency,
      @Doc("Of winning it: its own, else that of its stage.") int probability,
      LocalDate closesOn,
      Long ownerId,
      @Doc("The team that looks after it.") Long teamId,
      String lostReason,
      LocalDate renewsOn,
      @OneOf(words = {"renewed", "ended"}) @Doc("renewed or ended; null while it is open.")
          String renewal,
      @Doc("Key of the deal that this one renews.") Long renewalOf,
      @Doc("Custom fields by key.") @Live(CustomSchemas.DEAL) Map<String, Object> custom,
      Instant createdAt,
      Instant updatedAt,
      long version) {

    static DealBody of(DealRow row, Map<String, Object> custom, Instant now, LocalDate today) {
      boolean late = row.stalledAt() != null && !row.stalledAt().isAfter(now);
      return new DealBody(
          row.id(),
          row.name(),
          row.contactId(),
          row.companyId(),
          row.stage().pipelineId(),
          row.stage().word(),
          row.stage().outcome().word(),
          row.stageSince(),
          row.stall(now, today).isStalled(),
          late ? row.stalledAt() : null,
          row.amount(),
          row.currency(),
          row.probability(),
          row.closesOn(),
          row.ownerId(),
          row.teamId(),
          row.lostReason(),
          row.renewsOn(),
          row.renewal(),
          row.renewalOf(),
          custom,
          row.createdAt(),
          row.updatedAt(),
          row.version());
    }
  }

  @Doc("A step from one stage to another.")
  public record MoveBody(
      long id,
      @Doc("null for the first one.") String from,
      String to,
      Instant at,
      @Doc("Key of the user who moved it.") Long userId,
      @Doc("How long it was in the stage, until now for the last one.") long seconds) {

    static MoveBody of(DealMove move) {
      return new MoveBody(
          move.id(),
          move.fromWord(),
          move.toWord(),
          move.at(),
          move.userId(),
          move.stayed().toSeconds());
    }
  }
}
