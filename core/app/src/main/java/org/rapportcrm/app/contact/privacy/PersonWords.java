package org.rapportcrm.app.contact.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.contact.privacy.Exported.Thing;
import org.rapportcrm.app.interaction.Kinds;
import org.rapportcrm.app.purpose.PurposeTexts;
import org.rapportcrm.app.task.Priority;

/** Says what is kept about a person in the words of the pages, in the language of whoever asks. */
@ApplicationScoped
public class PersonWords {

  /** What the keys of the pages' texts begin with that say a column's codes. */
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("contact.life_stage", "contacts.stage."),
          Map.entry("contact.birth_calendar", "contacts.calendar."),
          Map.entry("lifeStages.was", "contacts.stage."),
          Map.entry("lifeStages.became", "contacts.stage."),
          Map.entry("plans.state", "plans.state."),
          Map.entry("emails.kind", "reach.kind."),
          Map.entry("phones.kind", "reach.kind."),
          Map.entry("addresses.kind", "reach.kind."),
          Map.entry("relations.kind", "relations.kind."),
          Map.entry("anniversaries.kind", "anniversaries.kind."),
          Map.entry("anniversaries.calendar", "contacts.calendar."),
          Map.entry("interactions.channel", "interactions.channel."),
          Map.entry("interactions.direction", "interactions.direction."),
          Map.entry("interactions.initiative", "interactions.initiative."),
          Map.entry("interactions.outcome", "interactions.outcome."),
          Map.entry("signups.state", "privacy.report-signup."),
          Map.entry("tasks.repeats", "tasks.repeat."),
          Map.entry("tasks.repeat_calendar", "contacts.calendar."),
          Map.entry("deals.outcome", "pipelines.outcome."),
          Map.entry("mails.direction", "interactions.direction."),
          Map.entry("deliveries.state", "delivery.state."));

  @Inject private Messages texts;
  @Inject private CurrentUser user;
  @Inject private Kinds kinds;
  @Inject private PurposeTexts purposes;

  /** What people call a kind of record. */
  public String kind(Exported exported, String kind) {
    return of(exported).kind(kind);
  }

  /** The words for all that is exported. */
  PersonReport.Wording of(Exported exported) {
    Locale locale = user.locale();
    ReadableValue readable =
        new ReadableValue(
            locale,
            user.zone(),
            texts.text(locale, "privacy.report-yes"),
            texts.text(locale, "privacy.report-no"));
    Map<String, String> names = purposes.names(locale);
    return new PersonReport.Wording() {
      @Override
      public String kind(String kind) {
        return plugins(kind, null, null).orElseGet(() -> name(kind));
      }

      @Override
      public String column(String kind, String column) {
        return plugins(kind, column, null).orElseGet(() -> name(column));
      }

      @Override
      public String value(String kind, String column, Object value) {
        return plugins(kind, column, value)
            .or(() -> cores(kind + '.' + column, value.toString()))
            .orElseGet(() -> readable.of(value));
      }

      private Optional<String> plugins(String kind, String column, Object value) {
        return Optional.ofNullable(exported.words().get(new Thing(kind, column, value)))
            .map(said -> said.text(texts, locale));
      }

      private String name(String word) {
        return text("privacy.report." + word)
            .orElseGet(() -> word.replace('_', ' ').replace('-', ' '));
      }

      private Optional<String> cores(String column, String code) {
        return switch (column) {
          case "interactions.kind" -> kinds.find(code).flatMap(kind -> text(kind.labelKey()));
          case "consent.purpose", "deliveries.purpose" -> Optional.ofNullable(names.get(code));
          case "tasks.priority" ->
              text("tasks.priority." + Priority.values()[Integer.parseInt(code)].word());
          case "contact.language" -> Optional.of(readable.language(code));
          case "contact.country", "addresses.country" -> Optional.of(readable.country(code));
          default -> Optional.ofNullable(CODES.get(column)).flatMap(before -> text(before + code));
        };
      }

      private Optional<String> text(String key) {
        String text = texts.text(locale, key);
        return text.equals(key) ? Optional.empty() : Optional.of(text);
      }
    };
  }
}
