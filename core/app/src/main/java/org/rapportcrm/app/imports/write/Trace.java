package org.rapportcrm.app.imports.write;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportTrace;
import org.rapportcrm.api.imports.ImportTrace.Before;

/** What a batch of one of the core's kinds did: ids by what they are, and what was before. */
public final class Trace {

  /** What ids of a batch are. */
  public enum Of {
    /** Contacts that the batch created. */
    CONTACT,
    /** Companies that it made because a row named them. */
    COMPANY,
    /** Tags that it made. */
    TAG,
    /** Lists that it made. */
    LIST,
    /** Tags that it gave, new or not. */
    TAGGED,
    /** Lists that it put people on, new or not. */
    LISTED,
    /** Roles in groups that it made. */
    ROLE,
    PURCHASE,
    INTERACTION,
    /** Companies that are rows of the file themselves. */
    COMPANY_ROW,
    DEAL
  }

  private final Map<Of, TreeSet<Long>> ids = new EnumMap<>(Of.class);
  private final List<Before> before = new ArrayList<>();

  /** Notes ids. */
  public void add(Of what, Collection<Long> more) {
    if (!more.isEmpty()) {
      ids.computeIfAbsent(what, w -> new TreeSet<>()).addAll(more);
    }
  }

  /** Notes what a record was. */
  public void before(long contactId, String record, long recordId, String values) {
    before.add(new Before(contactId, record, recordId, values));
  }

  /** Keeps it with the batch, if there is anything to take back. */
  public void keepIn(ImportContext context) {
    if (!ids.isEmpty() || !before.isEmpty()) {
      context.trace(kept());
    }
  }

  private ImportTrace kept() {
    JsonObjectBuilder note = Json.createObjectBuilder();
    ids.forEach((what, list) -> note.add(what.name(), IdRanges.text(list)));
    return new ImportTrace(note.build().toString(), before);
  }

  /** Of what was kept. */
  public static Trace of(ImportTrace kept) {
    Trace trace = new Trace();
    trace.before.addAll(kept.before());
    try (JsonReader reader = Json.createReader(new StringReader(kept.note()))) {
      JsonObject note = reader.readObject();
      note.forEach(
          (what, text) ->
              trace.add(Of.valueOf(what), IdRanges.ids(((JsonString) text).getString())));
    }
    return trace;
  }

  /** The ids noted as this, ascending. */
  public List<Long> ids(Of what) {
    return List.copyOf(ids.getOrDefault(what, new TreeSet<>()));
  }

  /** What records of this kind were. */
  public List<Before> before(String record) {
    return before.stream().filter(one -> one.record().equals(record)).toList();
  }
}
