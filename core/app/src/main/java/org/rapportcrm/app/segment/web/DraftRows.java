package org.rapportcrm.app.segment.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.segment.SegmentCriterion.Choice;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.segment.FieldNames;
import org.rapportcrm.app.segment.SegmentCompiler;
import org.rapportcrm.app.segment.SegmentReferences;
import org.rapportcrm.app.segment.compile.RuleCompiler;
import org.rapportcrm.app.segment.criterion.Field;
import org.rapportcrm.app.segment.criterion.Reference;
import org.rapportcrm.app.segment.criterion.Vocabulary;

/** Lays a draft out in lines, each with what may be chosen in it. */
@ApplicationScoped
public class DraftRows {

  @Inject private Messages messages;
  @Inject private FieldNames names;
  @Inject private SegmentReferences references;
  @Inject private SegmentCompiler compiler;

  /** All lines of the draft; {@code strict} finds fault with empty inputs too. */
  List<DraftRow> of(DraftGroup draft, Vocabulary vocabulary, Locale locale, boolean strict) {
    return new Layout(vocabulary, locale, strict).rows(draft);
  }

  /** The fields to choose from, in their groups. */
  List<SelectItem> fields(Vocabulary vocabulary, Locale locale) {
    Map<String, List<SelectItem>> groups = new LinkedHashMap<>();
    for (Field field : vocabulary.all()) {
      groups
          .computeIfAbsent(names.group(field, locale), any -> new ArrayList<>())
          .add(new SelectItem(field.name(), names.name(field, locale)));
    }
    List<SelectItem> items = new ArrayList<>();
    groups.forEach(
        (name, fields) ->
            items.add(new SelectItemGroup(name, null, false, fields.toArray(SelectItem[]::new))));
    return items;
  }

  private final class Layout {
    private final Vocabulary vocabulary;
    private final Locale locale;
    private final boolean strict;
    private final Drafts drafts;
    private final List<DraftRow> rows = new ArrayList<>();
    private final Map<Reference, List<SelectItem>> known = new EnumMap<>(Reference.class);

    Layout(Vocabulary vocabulary, Locale locale, boolean strict) {
      this.vocabulary = vocabulary;
      this.locale = locale;
      this.strict = strict;
      this.drafts = new Drafts(vocabulary, references);
    }

    List<DraftRow> rows(DraftGroup draft) {
      add(draft, 0);
      return rows;
    }

    private void add(DraftNode node, int depth) {
      if (node instanceof DraftGroup group) {
        rows.add(
            new DraftRow(node, depth, Editor.NOTHING, List.of(), List.of(), false, null, null));
        group.parts().forEach(part -> add(part, depth + 1));
      } else {
        rows.add(condition((DraftCondition) node, depth));
      }
    }

    private DraftRow condition(DraftCondition draft, int depth) {
      Field field = vocabulary.find(draft.getField()).orElse(null);
      RuleCompiler.Result result = compiler.check(drafts.rule(draft), vocabulary);
      String missing = result.missing().isEmpty() ? null : result.missing().get(0);
      if (field == null) {
        return new DraftRow(
            draft, depth, Editor.NOTHING, List.of(), List.of(), false, missing, null);
      }
      boolean wrongTime = !draft.getWithin().isBlank() && draft.getWithin().span().isEmpty();
      boolean wrong = wrongTime || (!result.isGood() && (strict || !draft.isUntouched()));
      Editor editor = Editor.of(field, draft.getOperator());
      return new DraftRow(
          draft,
          depth,
          editor,
          operators(field),
          editor == Editor.CHOICE || editor == Editor.CHOICES ? choices(field) : List.of(),
          field.knowsTime(),
          missing,
          wrong && missing == null ? messages.text(locale, "segments.problem.value") : null);
    }

    private List<SelectItem> operators(Field field) {
      return field.kind().operators().stream()
          .map(o -> new SelectItem(o, messages.text(locale, "segments.op." + o.word())))
          .toList();
    }

    private List<SelectItem> choices(Field field) {
      if (field.reference() != null) {
        return known.computeIfAbsent(field.reference(), r -> items(references.choices(r)));
      }
      return field.criterion().choices().stream()
          .map(choice -> new SelectItem(choice.value(), names.choice(field, choice, locale)))
          .toList();
    }

    private List<SelectItem> items(List<Choice> choices) {
      return choices.stream()
          .map(choice -> new SelectItem(choice.value(), label(choice.labelKey())))
          .toList();
    }

    private String label(String keyOrText) {
      return keyOrText.indexOf(' ') < 0 ? messages.text(locale, keyOrText) : keyOrText;
    }
  }
}
