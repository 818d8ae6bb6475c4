package org.rapportcrm.app.field.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.FieldBook;
import org.rapportcrm.app.field.FieldType;
import org.rapportcrm.app.field.FieldUse;
import org.rapportcrm.app.field.FieldWish;
import org.rapportcrm.app.field.KeyWords;
import org.rapportcrm.app.field.Labels;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.PathKey;
import org.rapportcrm.app.web.row.PressedRow;

/** The form for a custom field. */
@Named
@ViewScoped
public class FieldEdit implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Where it is to be typed that there is an option. */
  private static final String FIRST = "options[0].label.en";

  @Inject private PathKey path;
  @Inject private FieldBook book;
  @Inject private FieldUse use;
  @Inject private Msg msg;

  private Long id;
  private Long version;
  private Carrier carrier;
  private FieldType stored;
  private String type = FieldType.TEXT.word();
  private boolean required;
  private boolean archived;
  private long records;
  private List<String> segments = List.of();
  private final Map<String, String> values = new TreeMap<>();
  private final List<OptionRow> options = new ArrayList<>();

  @PostConstruct
  void load() {
    if (path.getId().isEmpty()) {
      carrier = Carrier.of(Here.parameter("of")).orElse(Carrier.CONTACT);
      options.add(new OptionRow());
      return;
    }
    Definition field = book.get(path.getId().getAsLong());
    id = field.id();
    version = field.version();
    carrier = field.carrier();
    stored = field.type();
    type = stored.word();
    required = field.required();
    archived = field.archived();
    values.put("key", field.key());
    values.put("en", field.labels().en());
    values.put("ar", field.labels().ar());
    values.put("fa", field.labels().fa());
    values.put("help", field.help());
    field.options().forEach(option -> options.add(new OptionRow(option)));
    records = use.records(field);
    segments = use.segments(field);
  }

  /** Whether it is a new field. */
  public boolean isNew() {
    return id == null;
  }

  /** The kind of record that it belongs to. */
  public Carrier getCarrier() {
    return carrier;
  }

  /** What is typed, by input. */
  public Map<String, String> getValues() {
    return values;
  }

  /** The types that it may have: all for a new one, else those that lose nothing. */
  public List<Choice> getTypes() {
    return Arrays.stream(FieldType.values())
        .filter(one -> stored == null || stored.mayBecome(one))
        .map(one -> new Choice(one.word(), msg.get(one.labelKey())))
        .toList();
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type = type;
  }

  /** Whether values of its type are options. */
  public boolean isWithOptions() {
    return FieldType.of(type).map(FieldType::hasOptions).orElse(false);
  }

  public boolean isRequired() {
    return required;
  }

  public void setRequired(boolean required) {
    this.required = required;
  }

  /** The options as they are typed. */
  public List<OptionRow> getOptions() {
    return options;
  }

  /** Adds an empty option. */
  public void addOption() {
    options.add(new OptionRow());
  }

  /** Takes an option away; one that some record has stays, and beside it stands why. */
  public void removeOption() {
    pressed()
        .ifPresent(
            row -> {
              try {
                if (row.isKept()) {
                  book.checkRemovable(id, row.getKey());
                }
                options.remove(row);
              } catch (ProblemException e) {
                refusedAt(options.indexOf(row), e);
              }
            });
  }

  private static void refusedAt(int row, ProblemException e) {
    List<FieldError> errors =
        e.errors().stream().map(error -> error.at("option:" + row + ":en")).toList();
    Here.refused(new ProblemException(e.status(), e.getMessage(), errors));
  }

  /** Puts an option one place further up or down. */
  public void moveOption(int by) {
    pressed()
        .map(options::indexOf)
        .filter(at -> at + by >= 0 && at + by < options.size())
        .ifPresent(at -> Collections.swap(options, at, at + by));
  }

  private Optional<OptionRow> pressed() {
    return PressedRow.among(options, OptionRow::getId);
  }

  /** Asks whether to delete, with all that would be lost. */
  public String getSure() {
    String sure = msg.of("fields.delete.sure", values.get("en"), records);
    return segments.isEmpty()
        ? sure
        : sure + " " + msg.of("fields.delete.segments", String.join(", ", segments));
  }

  /** The list that it stands in. */
  public String getBack() {
    return "/console/fields?of=" + carrier.word();
  }

  /** Saves and goes back to the list. */
  public void save() {
    try {
      if (isNew()) {
        book.create(carrier, wish());
      } else {
        book.change(id, wish(), version);
      }
      Here.done(msg.get("fields.saved"));
      Here.go(getBack());
    } catch (ProblemException e) {
      refused(e);
    }
  }

  private FieldWish wish() {
    String key = values.get("key");
    if (isNew() && (key == null || key.isBlank())) {
      key = KeyWords.of(values.get("en"));
      values.put("key", key);
    }
    if (isWithOptions()) {
      options.removeIf(OptionRow::isBlank);
    }
    return new FieldWish(
        key,
        type,
        new Labels(values.get("en"), values.get("ar"), values.get("fa")),
        values.get("help"),
        required,
        archived,
        isWithOptions() ? options.stream().map(OptionRow::option).toList() : List.of());
  }

  /** Errors of labels and options stand beside their inputs; there is always one to fill. */
  private void refused(ProblemException e) {
    boolean none = options.isEmpty();
    if (none) {
      addOption();
    }
    List<FieldError> errors =
        e.errors().stream()
            .map(
                error ->
                    error.field() == null
                        ? error
                        : error.at(
                            (none ? error.field().replaceFirst("^options$", FIRST) : error.field())
                                .replaceFirst("^options\\[(\\d+)]\\.(label\\.)?", "option:$1:")
                                .replaceFirst("^label\\.", "")))
            .toList();
    Here.refused(new ProblemException(e.status(), e.getMessage(), errors));
  }

  /** Deletes it with its values; refused when there are others than was said. */
  public void delete() {
    try {
      book.delete(id, records);
      Here.done(msg.get("fields.deleted"));
      Here.go(getBack());
    } catch (ProblemException e) {
      records = use.records(book.get(id));
      refused(e);
    }
  }
}
