package org.rapportcrm.app.imports.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportChange;
import org.rapportcrm.api.imports.ImportChange.Cell;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportOutcome;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.app.company.CompanyField;
import org.rapportcrm.app.company.CompanySearchText;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.imports.ways.SaidWays;
import org.rapportcrm.app.imports.ways.Ways;
import org.rapportcrm.app.imports.ways.WaysMerge;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.reach.ReachCheck;

/** One batch of companies: loads those it may mean, decides row by row, writes them together. */
final class FirmBatch {

  private final Sql sql;
  private final Instant now;
  private final ImportContext context;
  private final CompanySearchText searchText;
  private final Map<String, Firm> byNumber = new HashMap<>();
  private final Map<String, Firm> byName = new HashMap<>();
  private final Set<Firm> touched = new LinkedHashSet<>();
  private final List<Rejection> rejected = new ArrayList<>();
  private OwnersByAddress owners;
  private CustomRows custom;
  private long created;
  private long updated;
  private long unchanged;

  FirmBatch(Sql sql, Instant now, ImportContext context, CompanySearchText searchText) {
    this.sql = sql;
    this.now = now;
    this.context = context;
    this.searchText = searchText;
  }

  ImportOutcome write(List<ImportRow> rows) {
    FirmStore store = new FirmStore(sql, now);
    List<Firm> known =
        store.load(
            rows.stream().map(r -> r.text("externalId")).filter(Objects::nonNull).toList(),
            rows.stream().map(r -> FirmStore.key(r.text("name"))).distinct().toList());
    known.forEach(this::keep);
    owners = OwnersByAddress.load(sql, rows);
    custom = new CustomRows(sql, Carrier.COMPANY, context, rows);
    custom.load(cells(known));
    boolean ways = SaidWays.isSaid(rows);
    rows.forEach(row -> decide(row, ways));
    for (Firm firm : touched) {
      boolean undone = !firm.isNew() && !firm.isDifferent();
      updated += undone ? 0 : firm.differentRows;
      unchanged += undone ? firm.differentRows : 0;
    }
    if (!context.tryOnly()) {
      flush(store);
    }
    return new ImportOutcome(created, updated, unchanged, 0, rejected);
  }

  private void keep(Firm firm) {
    if (firm.externalId() != null) {
      byNumber.put(firm.externalId(), firm);
    }
    byName.putIfAbsent(FirmStore.key(firm.name()), firm);
  }

  private void decide(ImportRow row, boolean severalWays) {
    List<Flaw> flaws = new ArrayList<>();
    Map<CompanyField, String> values = values(row, flaws);
    SaidWays ways = severalWays ? SaidWays.of(row, flaws) : SaidWays.NONE;
    if (!flaws.isEmpty()) {
      rejected.add(Refused.by(row, flaws.get(0)));
      return;
    }
    if (owners.isUnknown(row)) {
      refuse(row, "owner", "imports.reason.owner", row.text("owner"));
      return;
    }
    CustomChange more = custom.of(row, rejected);
    if (more == null) {
      return;
    }
    Firm firm = match(values);
    String full = WaysMerge.tooMany(firm.ways, ways);
    if (full != null) {
      refuse(row, full, "imports.reason.tooManyWays", String.valueOf(ReachCheck.MOST));
      return;
    }
    take(row, firm, values, ways, more);
  }

  private void take(
      ImportRow row,
      Firm firm,
      Map<CompanyField, String> values,
      SaidWays ways,
      CustomChange more) {
    Shown before = context.tryOnly() ? Shown.of(firm, more) : null;
    boolean isNew = touched.add(firm) && firm.isNew();
    boolean different = firm.take(values, ways, owners.of(row)) | firm.custom.take(more);
    keep(firm);
    if (isNew && context.tryOnly() && context.seen("company " + identity(firm))) {
      isNew = false;
      different = !context.seen("row " + values + ways);
    }
    if (context.wantsChanges() && (isNew || different)) {
      before.show(context, row, firm, isNew);
    }
    created += isNew ? 1 : 0;
    firm.differentRows += !isNew && different ? 1 : 0;
    unchanged += !isNew && !different ? 1 : 0;
  }

  /** The company with the row's number, else with its name unless that has another number. */
  private Firm match(Map<CompanyField, String> values) {
    String number = values.get(CompanyField.EXTERNAL_ID);
    Firm found = number == null ? null : byNumber.get(number);
    if (found == null) {
      Firm named = byName.get(FirmStore.key(values.get(CompanyField.NAME)));
      found = named != null && (number == null || named.externalId() == null) ? named : null;
    }
    return found == null ? new Firm() : found;
  }

  private static String identity(Firm firm) {
    return firm.externalId() == null ? FirmStore.key(firm.name()) : "#" + firm.externalId();
  }

  private static Map<CompanyField, String> values(ImportRow row, Collection<Flaw> flaws) {
    Map<CompanyField, String> values = new EnumMap<>(CompanyField.class);
    for (CompanyField field : CompanyField.values()) {
      String name = field.property();
      String raw =
          switch (field) {
            case EMAIL, PHONE -> row.words(name).stream().findFirst().orElse(null);
            case STREET -> SaidWays.street(row, name);
            default -> row.text(name);
          };
      String value = raw == null ? null : Input.text(name, raw, field.limit()).or(flaws);
      if (value != null) {
        values.put(field, value);
      }
    }
    return values;
  }

  private void flush(FirmStore store) {
    Trace trace = new Trace();
    List<Firm> fresh = touched.stream().filter(Firm::isNew).toList();
    touched.stream()
        .filter(firm -> !firm.isNew() && firm.isDifferent())
        .forEach(firm -> trace.before(0, FirmBefore.RECORD, firm.id, FirmBefore.of(firm).json()));
    store.insert(fresh);
    List<Firm> changed =
        touched.stream().filter(firm -> !firm.isNew() && firm.isChanged()).toList();
    store.update(changed, firm -> now);
    changed.stream()
        .filter(firm -> !firm.name().equals(firm.stored.get(CompanyField.NAME)))
        .forEach(firm -> searchText.renamed(firm.id, firm.name()));
    CustomRows.write(sql, Carrier.COMPANY, cells(touched));
    trace.add(Trace.Of.COMPANY_ROW, fresh.stream().map(firm -> firm.id).toList());
    trace.keepIn(context);
  }

  private static Map<Long, CustomCells> cells(Collection<Firm> firms) {
    return firms.stream()
        .collect(Collectors.toMap(one -> one.id, one -> one.custom, (one, other) -> one));
  }

  private void refuse(ImportRow row, String field, String reason, String... arguments) {
    rejected.add(Rejection.of(row.line(), field, reason, arguments));
  }

  /** A company before a row, for what a try shows. */
  private record Shown(
      Map<CompanyField, String> values, Ways ways, Long owner, Map<Definition, String> custom) {

    static Shown of(Firm firm, CustomChange said) {
      return new Shown(Map.copyOf(firm.values), firm.ways, firm.ownerId, firm.custom.before(said));
    }

    void show(ImportContext context, ImportRow row, Firm firm, boolean isNew) {
      List<Cell> cells = new ArrayList<>();
      for (CompanyField field : CompanyField.values()) {
        String was = values.get(field);
        String is = firm.values.get(field);
        if (!Objects.equals(was, is)) {
          cells.add(new Cell(field.property(), was, is));
        }
      }
      WayCells.add(cells, ways, firm.ways);
      if (!Objects.equals(owner, firm.ownerId)) {
        cells.add(new Cell("owner", null, row.text("owner")));
      }
      firm.custom.show(cells, custom, row);
      context.show(new ImportChange(row.line(), firm.name(), isNew ? 0 : firm.id, cells));
    }
  }
}
