package org.rapportcrm.app.contact.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.ContactText;

/** The name of a contact's company. */
@ApplicationScoped
public class CompanyNameOf {

  private Sql sql;

  /** For the container. */
  protected CompanyNameOf() {}

  /** Over the database. */
  @Inject
  public CompanyNameOf(Sql sql) {
    this.sql = sql;
  }

  /** The name; {@code null} for none. */
  public String of(Long companyId) {
    return companyId == null
        ? null
        : sql.first("select name from company where id = ?", row -> row.getString(1), companyId)
            .orElse(null);
  }

  /** The words by which a contact is found, but for its further addresses and numbers. */
  public String searchText(Contact contact) {
    return ContactText.searchText(
        contact.get(ContactField.FIRST_NAME),
        contact.get(ContactField.LAST_NAME),
        contact.get(ContactField.EMAIL),
        contact.get(ContactField.PHONE),
        of(contact.companyId()),
        contact.get(ContactField.EXTERNAL_ID));
  }

  /** Makes the contact found by its words and by those of its further addresses and numbers. */
  public void index(long contactId, String words, String further) {
    sql.update(
        "update contact set further_words = ?, search_text = ? where id = ?",
        further,
        (words + " " + further).strip(),
        contactId);
  }
}
