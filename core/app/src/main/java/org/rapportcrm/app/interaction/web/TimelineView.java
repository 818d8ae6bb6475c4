package org.rapportcrm.app.interaction.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.contact.TimelineKind;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.app.interaction.Initiative;
import org.rapportcrm.app.interaction.Kinds;
import org.rapportcrm.app.interaction.Timeline;
import org.rapportcrm.app.interaction.TimelineEntry;
import org.rapportcrm.app.interaction.TimelineFilter;
import org.rapportcrm.app.interaction.TimelineQuery;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Slice;
import org.rapportcrm.app.web.Url;
import org.rapportcrm.app.web.Viewer;

/** One page of a timeline with its filter, which stands in the page's address. */
@Dependent
public class TimelineView {

  private static final int ENTRIES = 50;

  @Inject private Kinds kinds;
  @Inject private Viewer viewer;
  @Inject private Msg msg;

  private Map<String, TimelineKind> known;
  private TimelineFilter filter = TimelineFilter.ALL;
  private Slice<TimelineEntry> slice;
  private String path;

  /** The entries of one day. */
  public record Day(LocalDate date, List<TimelineEntry> entries) {}

  /** A kind in the filter. */
  public record KindBox(String word, String label, String icon, boolean chosen) {}

  /** Reads a page of a timeline. */
  @FunctionalInterface
  public interface Reader {
    /** At most {@code limit} entries. */
    List<TimelineEntry> read(TimelineFilter filter, Timeline.After after, int limit);
  }

  /** Shows what the address asks for; it is asked once. */
  public void open(String pagePath, Reader reader) {
    path = pagePath;
    known = kinds.all();
    String[] chosen = Faces.getRequestParameterValues("kind");
    String helped = Faces.getRequestParameter("helped");
    filter =
        TimelineQuery.of(
            chosen == null ? null : String.join(",", chosen),
            Faces.getRequestParameter("initiative"),
            helped == null || helped.isBlank() ? null : Boolean.valueOf(helped),
            new ArrayList<>());
    Timeline.After after =
        Here.place("before", Instant.class, Integer.class, Long.class)
            .map(
                place ->
                    new Timeline.After(
                        place.get(0, Instant.class),
                        place.get(1, Integer.class),
                        place.get(2, Long.class)))
            .orElse(null);
    slice = Slice.of(reader.read(filter, after, ENTRIES + 1), ENTRIES);
  }

  /** Where the filter leads. */
  public String getPath() {
    return path;
  }

  /** The days of this page, newest first. */
  public List<Day> getDays() {
    Map<LocalDate, List<TimelineEntry>> days = new LinkedHashMap<>();
    for (TimelineEntry entry : slice.rows()) {
      LocalDate day = LocalDate.ofInstant(entry.at(), viewer.zone());
      days.computeIfAbsent(day, date -> new ArrayList<>()).add(entry);
    }
    return days.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList();
  }

  /** Whether the filter hides something. */
  public boolean isFiltered() {
    return filter.isActive();
  }

  /** All kinds, as boxes of the filter. */
  public List<KindBox> getKinds() {
    List<KindBox> boxes = new ArrayList<>();
    known.keySet().forEach(word -> boxes.add(box(word)));
    boxes.add(box(Timeline.PURCHASE));
    boxes.add(box(Timeline.LIFE_STAGE));
    boxes.add(box(Timeline.ROUTED));
    return boxes;
  }

  private KindBox box(String word) {
    boolean chosen = filter.kinds() != null && filter.kinds().contains(word);
    return new KindBox(word, label(word), icon(word), chosen);
  }

  /** Who began, as a choice of the filter. */
  public List<Choice> getInitiatives() {
    List<Choice> choices = new ArrayList<>();
    for (Initiative one : Initiative.values()) {
      choices.add(new Choice(one.word(), msg.get(one.labelKey())));
    }
    return choices;
  }

  /** The chosen one, or {@code null}. */
  public String getInitiative() {
    return filter.initiative();
  }

  /** Helped or not, as a choice of the filter. */
  public List<Choice> getHelpedChoices() {
    return List.of(
        new Choice("true", msg.get("interactions.helped")),
        new Choice("false", msg.get("interactions.not-helped")));
  }

  /** The chosen one, or {@code null}. */
  public String getHelped() {
    return filter.helped() == null ? null : filter.helped().toString();
  }

  /** What an entry is called; a kind of a plugin that is gone shows its word. */
  public String title(TimelineEntry entry) {
    return switch (entry.origin()) {
      case LIFE_STAGE ->
          msg.of(
              "interactions.moved",
              msg.get("contacts.stage." + entry.channel()),
              msg.get("contacts.stage." + entry.kind()));
      case ROUTED -> msg.get("interactions.routed-by-rule");
      default -> label(entry.kind());
    };
  }

  /** Icon of an entry. */
  public String icon(TimelineEntry entry) {
    return icon(
        entry.origin() == TimelineEntry.Origin.LIFE_STAGE ? Timeline.LIFE_STAGE : entry.kind());
  }

  private String label(String word) {
    return switch (word) {
      case Timeline.PURCHASE -> msg.get("purchases.one");
      case Timeline.LIFE_STAGE -> msg.get("contacts.field.lifeStage");
      case Timeline.ROUTED -> msg.get("interactions.routed");
      default -> known.containsKey(word) ? msg.get(known.get(word).labelKey()) : word;
    };
  }

  private String icon(String word) {
    return switch (word) {
      case Timeline.PURCHASE -> "shopping-cart";
      case Timeline.LIFE_STAGE -> "step-forward";
      case Timeline.ROUTED -> "directions";
      default -> known.containsKey(word) ? known.get(word).icon() : "circle";
    };
  }

  /** Path of the older entries; {@code null} at the end. */
  public String getOlder() {
    TimelineEntry last = slice.last();
    if (last == null) {
      return null;
    }
    Timeline.After place = last.place();
    return filtered().with("before", Cursor.of(place.at(), place.origin(), place.id())).toString();
  }

  /** Path of the newest entries, on any older page. */
  public String getFirst() {
    return Faces.getRequestParameter("before") == null ? null : filtered().toString();
  }

  private Url filtered() {
    return Url.of(path)
        .with("kind", filter.kinds() == null ? null : String.join(",", filter.kinds()))
        .with("initiative", filter.initiative())
        .with("helped", filter.helped());
  }
}
