package org.rapportcrm.app.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.contact.TimelineKind;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.api.segment.SegmentCriterion.Choice;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomFields;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.purchase.CountedCurrency;
import org.rapportcrm.app.purpose.PurposeTexts;
import org.rapportcrm.app.purpose.Purposes;
import org.rapportcrm.app.segment.criterion.CoreFields;
import org.rapportcrm.app.segment.criterion.CustomCriteria;
import org.rapportcrm.app.segment.criterion.Field;
import org.rapportcrm.app.segment.criterion.Vocabulary;

/** The fields of the core and of the plugins that are active at this moment. */
@ApplicationScoped
public class ActiveFields {

  private Supplier<List<TimelineKind>> kinds;
  private Supplier<List<SegmentCriterion>> criteria;
  private Supplier<List<Choice>> purposes;
  private Supplier<List<Field>> custom;
  private Supplier<Optional<String>> currency;

  /** For the container. */
  protected ActiveFields() {}

  /**
   * Over the registry, the purposes of consent, the custom fields in the person's language and the
   * currency whose purchases count.
   */
  @Inject
  public ActiveFields(
      PluginRegistry registry,
      Purposes purposes,
      PurposeTexts texts,
      CustomFields custom,
      CurrentUser user,
      CountedCurrency currency) {
    this(
        () -> registry.active(RapportPlugin::timelineKinds),
        () -> registry.active(RapportPlugin::segmentCriteria),
        () -> named(purposes, texts.names(user.locale())),
        () -> CustomCriteria.of(custom.all(Carrier.CONTACT), user.locale()),
        currency::amongSeveral);
  }

  /** Over what these supply. */
  ActiveFields(
      Supplier<List<TimelineKind>> kinds,
      Supplier<List<SegmentCriterion>> criteria,
      Supplier<List<Choice>> purposes,
      Supplier<List<Field>> custom,
      Supplier<Optional<String>> currency) {
    this.kinds = kinds;
    this.criteria = criteria;
    this.purposes = purposes;
    this.custom = custom;
    this.currency = currency;
  }

  /** Archived ones too: a rule that names one still holds. */
  private static List<Choice> named(Purposes purposes, Map<String, String> names) {
    return purposes.all().stream()
        .map(one -> new Choice(one.word(), names.getOrDefault(one.word(), one.word())))
        .toList();
  }

  /** The fields now. */
  public Vocabulary now() {
    List<Field> fields =
        new ArrayList<>(CoreFields.all(kinds.get(), purposes.get(), currency.get()));
    fields.addAll(custom.get());
    criteria.get().forEach(criterion -> fields.add(Field.of(criterion)));
    return new Vocabulary(fields);
  }
}
