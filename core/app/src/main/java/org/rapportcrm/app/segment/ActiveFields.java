package org.rapportcrm.app.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.contact.TimelineKind;
import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.api.segment.SegmentCriterion.Choice;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.segment.criterion.CoreFields;
import org.rapportcrm.app.segment.criterion.Field;
import org.rapportcrm.app.segment.criterion.Vocabulary;

/** The fields of the core and of the plugins that are active at this moment. */
@ApplicationScoped
public class ActiveFields {

  private static final List<Choice> PURPOSES =
      List.of(
          new Choice("marketing", "segments.field.consent.marketing"),
          new Choice("feedback", "segments.field.consent.feedback"));

  private Supplier<List<TimelineKind>> kinds;
  private Supplier<List<SegmentCriterion>> criteria;

  /** For the container. */
  protected ActiveFields() {}

  /** Over the registry. */
  @Inject
  public ActiveFields(PluginRegistry registry) {
    this(
        () -> registry.active(RapportPlugin::timelineKinds),
        () -> registry.active(RapportPlugin::segmentCriteria));
  }

  /** Over what these supply. */
  ActiveFields(Supplier<List<TimelineKind>> kinds, Supplier<List<SegmentCriterion>> criteria) {
    this.kinds = kinds;
    this.criteria = criteria;
  }

  /** The fields now. */
  public Vocabulary now() {
    List<Field> fields = new ArrayList<>(CoreFields.all(kinds.get(), PURPOSES));
    criteria.get().forEach(criterion -> fields.add(Field.of(criterion)));
    return new Vocabulary(fields);
  }
}
