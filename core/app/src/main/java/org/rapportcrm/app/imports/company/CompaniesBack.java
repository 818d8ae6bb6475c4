package org.rapportcrm.app.imports.company;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportTrace.Before;
import org.rapportcrm.api.imports.TakenBack;
import org.rapportcrm.api.imports.TakenBack.Left;
import org.rapportcrm.app.company.CompanyField;
import org.rapportcrm.app.company.CompanySearchText;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.imports.custom.CustomBack;
import org.rapportcrm.app.imports.custom.CustomBefore;
import org.rapportcrm.app.imports.write.BatchBack;
import org.rapportcrm.app.imports.write.Trace;

/**
 * Takes a batch of companies back: those that it made go unless somebody changed or used them,
 * those that it changed get each field back that still holds what the import wrote.
 */
final class CompaniesBack {

  private static final String USED =
      "select id from company where id = any(?) and " + BatchBack.COMPANY_IN_USE;

  private final Sql sql;
  private final Instant now;
  private final CompanySearchText searchText;
  private final List<Left> left = new ArrayList<>();

  CompaniesBack(Sql sql, Instant now, CompanySearchText searchText) {
    this.sql = sql;
    this.now = now;
    this.searchText = searchText;
  }

  TakenBack takeBack(Trace trace) {
    long restored = restore(trace.before(CompanyBefore.RECORD));
    long removed = remove(trace.ids(Trace.Of.COMPANY_ROW));
    return new TakenBack(removed, restored, left);
  }

  private long remove(List<Long> created) {
    if (created.isEmpty()) {
      return 0;
    }
    Set<Long> used = new HashSet<>();
    sql.each(USED, row -> used.add(row.getLong(1)), created);
    List<Long> gone = new ArrayList<>();
    for (CompanyState company : new CompanyStore(sql, now).load(created)) {
      if (used.contains(company.id)) {
        left.add(new Left(0, company.name(), null, "imports.left.company"));
      } else {
        gone.add(company.id);
      }
    }
    if (!gone.isEmpty()) {
      sql.update(
          "update company set deleted_at = ?, external_id = null, version = version + 1"
              + " where id = any(?)",
          now,
          gone);
    }
    return gone.size();
  }

  private long restore(List<Before> traced) {
    Map<Long, CompanyBefore> before = new LinkedHashMap<>();
    traced.forEach(one -> before.put(one.recordId(), CompanyBefore.of(one.values())));
    CompanyStore store = new CompanyStore(sql, now);
    List<CompanyState> companies = store.load(before.keySet());
    Map<Long, CustomBefore> custom = new LinkedHashMap<>();
    companies.forEach(company -> custom.put(company.id, before.get(company.id).custom()));
    Map<Long, List<String>> stays = CustomBack.restore(sql, Carrier.COMPANY, custom);
    Set<Long> unlike = new HashSet<>(stays.keySet());
    for (CompanyState company : companies) {
      stays
          .getOrDefault(company.id, List.of())
          .forEach(field -> left.add(new Left(0, company.name(), field, "imports.left.cell")));
      if (!restore(company, before.get(company.id))) {
        unlike.add(company.id);
      }
    }
    List<CompanyState> changed = companies.stream().filter(CompanyState::isChanged).toList();
    store.update(changed, f -> unlike.contains(f.id) ? now : before.get(f.id).updatedAt());
    changed.stream()
        .filter(company -> !company.name().equals(company.stored.get(CompanyField.NAME)))
        .forEach(company -> searchText.renamed(company.id, company.name()));
    return companies.stream().filter(company -> !unlike.contains(company.id)).count();
  }

  /** Answers whether all of it is as it was. */
  private boolean restore(CompanyState company, CompanyBefore was) {
    int before = left.size();
    was.cells()
        .forEach(
            (field, cell) -> {
              if (Objects.equals(company.values.get(field), cell.after())) {
                company.put(field, cell.before());
              } else {
                stays(company, field.property());
              }
            });
    if (was.owner() != null) {
      if (Objects.equals(Objects.toString(company.ownerId, null), was.owner().after())) {
        company.ownerId = was.owner().before() == null ? null : Long.valueOf(was.owner().before());
      } else {
        stays(company, "owner");
      }
    }
    if (was.waysAfter() != null) {
      if (company.ways.equals(was.waysAfter())) {
        company.ways = was.waysBefore();
      } else {
        stays(company, CompanyField.PHONE.property());
      }
    }
    return left.size() == before;
  }

  private void stays(CompanyState company, String field) {
    left.add(new Left(0, company.name(), field, "imports.left.cell"));
  }
}
