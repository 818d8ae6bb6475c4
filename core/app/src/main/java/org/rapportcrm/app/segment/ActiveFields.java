package org.rapportcrm.app.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.contact.TimelineKind;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.api.segment.SegmentCriterion.Choice;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.segment.criterion.CoreFields;
import org.rapportcrm.app.segment.criterion.Field;
import org.rapportcrm.app.segment.criterion.Vocabulary;

/** The fields of the core and of the plugins that are active at this moment. */
@ApplicationScoped
public class ActiveFields {

  private Supplier<List<TimelineKind>> kinds;
  private Supplier<List<SegmentCriterion>> criteria;
  private Supplier<List<String>> purposes;

  /** For the container. */
  protected ActiveFields() {}

  /** Over the registry and the purposes of consent. */
  @Inject
  public ActiveFields(PluginRegistry registry, Consents consents) {
    this(
        () -> registry.active(RapportPlugin::timelineKinds),
        () -> registry.active(RapportPlugin::segmentCriteria),
        consents::purposes);
  }

  /** Over what these supply. */
  ActiveFields(
      Supplier<List<TimelineKind>> kinds,
      Supplier<List<SegmentCriterion>> criteria,
      Supplier<List<String>> purposes) {
    this.kinds = kinds;
    this.criteria = criteria;
    this.purposes = purposes;
  }

  /** The fields now. */
  public Vocabulary now() {
    List<Choice> asked =
        purposes.get().stream().map(p -> new Choice(p, "consent.purpose." + p)).toList();
    List<Field> fields = new ArrayList<>(CoreFields.all(kinds.get(), asked));
    criteria.get().forEach(criterion -> fields.add(Field.of(criterion)));
    return new Vocabulary(fields);
  }
}
