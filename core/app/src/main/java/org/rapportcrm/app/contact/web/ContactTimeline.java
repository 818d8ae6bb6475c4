package org.rapportcrm.app.contact.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.contact.TimelineKind;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.app.interaction.Kinds;
import org.rapportcrm.app.interaction.Timeline;
import org.rapportcrm.app.interaction.TimelineEntry;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Slice;
import org.rapportcrm.app.web.Url;
import org.rapportcrm.app.web.Viewer;

/** The timeline of a contact's page, by day. */
@Named
@RequestScoped
public class ContactTimeline {

  private static final int ENTRIES = 50;

  @Inject private ContactPath path;
  @Inject private Timeline timeline;
  @Inject private Kinds kinds;
  @Inject private Viewer viewer;
  @Inject private Msg msg;

  private Map<String, TimelineKind> known;
  private String kind;
  private Slice<TimelineEntry> slice;

  /** The entries of one day. */
  public record Day(LocalDate date, List<TimelineEntry> entries) {}

  @PostConstruct
  void load() {
    known = kinds.all();
    String wished = Faces.getRequestParameter("kind");
    kind = wished == null || wished.isBlank() ? null : wished;
    Timeline.After after =
        Cursor.parse(Faces.getRequestParameter("before"), Instant.class, Integer.class, Long.class)
            .map(
                place ->
                    new Timeline.After(
                        place.get(0, Instant.class),
                        place.get(1, Integer.class),
                        place.get(2, Long.class)))
            .orElse(null);
    slice = Slice.of(timeline.of(path.getId(), kind, after, ENTRIES + 1), ENTRIES);
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

  /** The kind that alone is shown, or {@code null}. */
  public String getKind() {
    return kind;
  }

  /** Kinds to filter by: those on this contact's timeline. */
  public List<Choice> getKinds() {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(Timeline.PURCHASE, label(Timeline.PURCHASE)));
    timeline.kinds(path.getId()).forEach(word -> choices.add(new Choice(word, label(word))));
    return choices;
  }

  /** Name of a kind; a kind of a plugin that is gone shows its word. */
  public String label(String word) {
    if (Timeline.PURCHASE.equals(word)) {
      return msg.get("purchases.one");
    }
    TimelineKind found = known.get(word);
    return found == null ? word : msg.get(found.labelKey());
  }

  /** Icon of a kind. */
  public String icon(String word) {
    if (Timeline.PURCHASE.equals(word)) {
      return "shopping-cart";
    }
    TimelineKind found = known.get(word);
    return found == null ? "circle" : found.icon();
  }

  /** Path of the older entries; {@code null} at the end. */
  public String getOlder() {
    TimelineEntry last = slice.last();
    return last == null
        ? null
        : Url.of(path.getPath())
            .with("kind", kind)
            .with("before", Cursor.of(last.at(), last.origin(), last.id()))
            .toString();
  }

  /** Path of the newest entries, on any older page. */
  public String getNewest() {
    return Faces.getRequestParameter("before") == null
        ? null
        : Url.of(path.getPath()).with("kind", kind).toString();
  }
}
