package org.rapportcrm.app.contact.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.company.CompanySearchText;
import org.rapportcrm.app.contact.ContactText;

/** Writes a company's new name into what its contacts are found by, 1,000 contacts at a time. */
@ApplicationScoped
public class CompanyNames implements CompanySearchText {

  private static final int STEP = 1000;

  private Sql sql;

  /** For the container. */
  protected CompanyNames() {}

  /** Over the database. */
  @Inject
  public CompanyNames(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void renamed(long companyId, String name) {
    long after = 0;
    while (true) {
      List<Object[]> updates = new ArrayList<>();
      long[] last = {after};
      sql.each(
          "select id, first_name, last_name, email, phone, external_id from contact"
              + " where company_id = ? and id > ? order by id limit ?",
          row -> {
            last[0] = row.getLong(1);
            updates.add(
                new Object[] {
                  ContactText.searchText(
                      row.getString(2),
                      row.getString(3),
                      row.getString(4),
                      row.getString(5),
                      name,
                      row.getString(6)),
                  row.getLong(1)
                });
          },
          companyId,
          after,
          STEP);
      sql.batch(
          "update contact set search_text = trim(cast(? as varchar) || ' ' || further_words) where id = ?",
          updates);
      if (updates.size() < STEP) {
        return;
      }
      after = last[0];
    }
  }
}
