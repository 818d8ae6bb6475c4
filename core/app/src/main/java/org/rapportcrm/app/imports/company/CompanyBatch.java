package org.rapportcrm.app.imports.company;

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
import org.rapportcrm.app.company.CompanyChange;
import org.rapportcrm.app.company.CompanyField;
import org.rapportcrm.app.company.CompanySearchText;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.imports.custom.CustomCells;
import org.rapportcrm.app.imports.custom.CustomRows;
import org.rapportcrm.app.imports.map.Refused;
import org.rapportcrm.app.imports.ways.SaidWays;
import org.rapportcrm.app.imports.ways.Ways;
import org.rapportcrm.app.imports.ways.WaysMerge;
import org.rapportcrm.app.imports.write.OwnersByAddress;
import org.rapportcrm.app.imports.write.Trace;
import org.rapportcrm.app.imports.write.WayCells;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.reach.ReachCheck;

/** One batch of companies: loads those it may mean, decides row by row, writes them together. */
final class CompanyBatch {

  private final Sql sql;
  private final Instant now;
  private final ImportContext context;
  private final CompanySearchText searchText;
  private final Map<String, CompanyState> byNumber = new HashMap<>();
  private final Map<String, CompanyState> byName = new HashMap<>();
  private final Set<CompanyState> touched = new LinkedHashSet<>();
  private final List<Rejection> rejected = new ArrayList<>();
  private OwnersByAddress owners;
  private CustomRows custom;
  private long created;
  private long updated;
  private long unchanged;

  CompanyBatch(Sql sql, Instant now, ImportContext context, CompanySearchText searchText) {
    this.sql = sql;
    this.now = now;
    this.context = context;
    this.searchText = searchText;
  }

  ImportOutcome write(List<ImportRow> rows) {
    CompanyStore store = new CompanyStore(sql, now);
    List<CompanyState> known =
        store.load(
            rows.stream().map(r -> r.text("externalId")).filter(Objects::nonNull).toList(),
            rows.stream().map(r -> CompanyStore.key(r.text("name"))).distinct().toList());
    known.forEach(this::keep);
    owners = OwnersByAddress.load(sql, rows);
    custom = new CustomRows(sql, Carrier.COMPANY, context, rows);
    custom.load(cells(known));
    boolean ways = SaidWays.isSaid(rows);
    rows.forEach(row -> decide(row, ways));
    for (CompanyState company : touched) {
      boolean undone = !company.isNew() && !company.isDifferent();
      updated += undone ? 0 : company.differentRows;
      unchanged += undone ? company.differentRows : 0;
    }
    if (!context.tryOnly()) {
      flush(store);
    }
    return new ImportOutcome(created, updated, unchanged, 0, rejected);
  }

  private void keep(CompanyState company) {
    if (company.externalId() != null) {
      byNumber.put(company.externalId(), company);
    }
    byName.putIfAbsent(CompanyStore.key(company.name()), company);
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
    CompanyState company = match(values);
    String full = WaysMerge.tooMany(company.ways, ways);
    if (full != null) {
      refuse(row, full, "imports.reason.tooManyWays", String.valueOf(ReachCheck.MOST));
      return;
    }
    take(row, company, values, ways, more);
  }

  private void take(
      ImportRow row,
      CompanyState company,
      Map<CompanyField, String> values,
      SaidWays ways,
      CustomChange more) {
    Shown before = context.tryOnly() ? Shown.of(company, more) : null;
    boolean isNew = touched.add(company) && company.isNew();
    boolean different = company.take(values, ways, owners.of(row)) | company.custom.take(more);
    keep(company);
    if (isNew && context.tryOnly() && context.seen("company " + identity(company))) {
      isNew = false;
      different = !context.seen("row " + values + ways);
    }
    if (context.wantsChanges() && (isNew || different)) {
      before.show(context, row, company, isNew);
    }
    created += isNew ? 1 : 0;
    company.differentRows += !isNew && different ? 1 : 0;
    unchanged += !isNew && !different ? 1 : 0;
  }

  /** The company with the row's number, else with its name unless that has another number. */
  private CompanyState match(Map<CompanyField, String> values) {
    String number = values.get(CompanyField.EXTERNAL_ID);
    CompanyState found = number == null ? null : byNumber.get(number);
    if (found == null) {
      CompanyState named = byName.get(CompanyStore.key(values.get(CompanyField.NAME)));
      found = named != null && (number == null || named.externalId() == null) ? named : null;
    }
    return found == null ? new CompanyState() : found;
  }

  private static String identity(CompanyState company) {
    return company.externalId() == null
        ? CompanyStore.key(company.name())
        : "#" + company.externalId();
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
      String value = raw == null ? null : checked(field, raw).or(flaws);
      if (value != null) {
        values.put(field, value);
      }
    }
    return values;
  }

  /* Of numbers as of those of contacts. */
  private static Checked<String> checked(CompanyField field, String raw) {
    return field == CompanyField.PHONE
        ? Input.text(field.property(), raw, field.limit())
        : CompanyChange.check(field, raw);
  }

  private void flush(CompanyStore store) {
    Trace trace = new Trace();
    List<CompanyState> fresh = touched.stream().filter(CompanyState::isNew).toList();
    touched.stream()
        .filter(company -> !company.isNew() && company.isDifferent())
        .forEach(
            company ->
                trace.before(
                    0, CompanyBefore.RECORD, company.id, CompanyBefore.of(company).json()));
    store.insert(fresh);
    List<CompanyState> changed =
        touched.stream().filter(company -> !company.isNew() && company.isChanged()).toList();
    store.update(changed, company -> now);
    changed.stream()
        .filter(company -> !company.name().equals(company.stored.get(CompanyField.NAME)))
        .forEach(company -> searchText.renamed(company.id, company.name()));
    CustomRows.write(sql, Carrier.COMPANY, cells(touched));
    trace.add(Trace.Of.COMPANY_ROW, fresh.stream().map(company -> company.id).toList());
    trace.keepIn(context);
  }

  private static Map<Long, CustomCells> cells(Collection<CompanyState> companies) {
    return companies.stream()
        .collect(Collectors.toMap(one -> one.id, one -> one.custom, (one, other) -> one));
  }

  private void refuse(ImportRow row, String field, String reason, String... arguments) {
    rejected.add(Rejection.of(row.line(), field, reason, arguments));
  }

  /** A company before a row, for what a try shows. */
  private record Shown(
      Map<CompanyField, String> values, Ways ways, Long owner, Map<Definition, String> custom) {

    static Shown of(CompanyState company, CustomChange said) {
      return new Shown(
          Map.copyOf(company.values), company.ways, company.ownerId, company.custom.before(said));
    }

    void show(ImportContext context, ImportRow row, CompanyState company, boolean isNew) {
      List<Cell> cells = new ArrayList<>();
      for (CompanyField field : CompanyField.values()) {
        String was = values.get(field);
        String is = company.values.get(field);
        if (!Objects.equals(was, is)) {
          cells.add(new Cell(field.property(), was, is));
        }
      }
      WayCells.add(cells, ways, company.ways);
      if (!Objects.equals(owner, company.ownerId)) {
        cells.add(new Cell("owner", null, row.text("owner")));
      }
      company.custom.show(cells, custom, row);
      context.show(new ImportChange(row.line(), company.name(), isNew ? 0 : company.id, cells));
    }
  }
}
