package org.rapportcrm.app.purpose.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.message.Consents.Wording;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.app.purpose.Purpose;
import org.rapportcrm.app.purpose.PurposeInput;
import org.rapportcrm.app.purpose.TextInput;

/** Purposes in JSON. */
final class PurposeShapes {

  private PurposeShapes() {}

  @Doc("Something that people can be written to for.")
  public record PurposeBody(
      @Doc("Its name in addresses and rules; never changed.") String key,
      @Doc("Whether it came with Rapport: such a one is neither archived nor deleted.")
          boolean brought,
      @Doc("Whether a sign-up for it waits until its mail is confirmed.") boolean doubleOptIn,
      @Doc("Whether campaigns may be sent for it.") boolean campaigns,
      @Doc("Whether nobody is asked for it any more.") boolean archived,
      @Doc("Since when; null while people are asked.") Instant archivedAt,
      @Doc("Counts changes; send the one you read.") long version,
      @Doc("The words that are shown today, by language.") List<Wording> texts) {

    static PurposeBody of(Purpose purpose, List<Wording> texts) {
      return new PurposeBody(
          purpose.word(),
          purpose.brought(),
          purpose.doubleOptIn(),
          purpose.campaigns(),
          purpose.isArchived(),
          purpose.archivedAt(),
          purpose.version(),
          texts);
    }
  }

  @Doc("A new purpose.")
  public record NewPurpose(
      @Required @Doc("Lower-case letters, digits and hyphens, up to 40.") String key,
      @Doc("true when absent.") Boolean doubleOptIn,
      @Doc("true when absent.") Boolean campaigns,
      @Required @Doc("The words by which people are asked, by language (en, ar, fa); at least one.")
          Map<String, TextInput> texts) {

    PurposeInput input() {
      return new PurposeInput(
          key, doubleOptIn == null || doubleOptIn, campaigns == null || campaigns, texts);
    }
  }

  @Doc("How a purpose is asked for.")
  public record PurposeChange(
      @Doc("Whether a sign-up for it waits until its mail is confirmed.") boolean doubleOptIn,
      @Doc("Whether campaigns may be sent for it.") boolean campaigns,
      @Doc("true asks nobody for it any more; who allowed it can still withdraw.") boolean archived,
      @Doc("The version that you read; refused with 409 when it is not the newest.") Long version) {

    static PurposeChange of(Purpose purpose) {
      return new PurposeChange(
          purpose.doubleOptIn(), purpose.campaigns(), purpose.isArchived(), null);
    }
  }
}
