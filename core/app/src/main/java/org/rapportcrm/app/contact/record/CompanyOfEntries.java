package org.rapportcrm.app.contact.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.data.Sql;

/** Puts what happened before a contact had a company on that company's timeline. */
@ApplicationScoped
public class CompanyOfEntries {

  private Sql sql;

  /** For the container. */
  protected CompanyOfEntries() {}

  /** Over the database. */
  @Inject
  public CompanyOfEntries(Sql sql) {
    this.sql = sql;
  }

  /** The contact works for this company now; entries of an earlier one stay with that one. */
  void joined(long contactId, Long companyId) {
    if (companyId != null) {
      sql.update(
          "update interaction set company_id = ? where contact_id = ? and company_id is null",
          companyId,
          contactId);
    }
  }
}
