package org.rapportcrm.app.contact.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.ContactChange;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.contact.Names;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.reach.Line;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.suppression.SuppressionBook;

/**
 * Address and customer number belong to one contact; whoever has them already is named to those who
 * see that contact. The address of an erased person belongs to nobody.
 */
@ApplicationScoped
public class ContactUniqueness {

  private Sql sql;
  private Refusals refusals;
  private SuppressionBook suppressed;

  /** For the container. */
  protected ContactUniqueness() {}

  /** Over the database. */
  @Inject
  public ContactUniqueness(Sql sql, Refusals refusals, SuppressionBook suppressed) {
    this.sql = sql;
    this.refusals = refusals;
    this.suppressed = suppressed;
  }

  /**
   * Refuses what another contact has.
   *
   * @param self the contact that is changed, or {@code null} for a new one
   */
  void check(ContactChange change, Long self) {
    for (String email : addresses(change)) {
      refuseTakenAddress(email, self);
      refuseErased(email, self);
    }
    String number = change.fields().get(ContactField.EXTERNAL_ID);
    if (number != null) {
      refuse(ContactField.EXTERNAL_ID, number, "external_id = ?", self, number);
    }
  }

  /** An address is one contact's alone, wherever it stands; its own it may move about. */
  private static List<String> addresses(ContactChange change) {
    if (change.reach().emails() != null) {
      return change.reach().emails().stream().map(Line::text).toList();
    }
    String email = change.fields().get(ContactField.EMAIL);
    return email == null ? List.of() : List.of(email);
  }

  private void refuseTakenAddress(String email, Long self) {
    String folded = ContactText.emailFolded(email);
    refuse(
        ContactField.EMAIL,
        email,
        "id in (select id from contact where email_folded = ? union all"
            + " select contact_id from reach_email where address_folded = ?)",
        self,
        folded,
        folded);
  }

  /**
   * Who asked to be forgotten comes back only when somebody lifts the suppression on purpose. A
   * contact that has the address already keeps it.
   */
  private void refuseErased(String email, Long self) {
    if (!suppressed.isErased(email)) {
      return;
    }
    boolean own =
        self != null
            && sql.number(
                    "select count(*) from contact c where c.id = ? and (c.email_folded = ? or exists"
                        + " (select 1 from reach_email r where r.contact_id = c.id"
                        + " and r.address_folded = ?))",
                    self,
                    ContactText.emailFolded(email),
                    ContactText.emailFolded(email))
                > 0;
    if (!own) {
      throw refusals.conflict(ContactField.EMAIL.property(), "contacts.erased-address", email);
    }
  }

  private void refuse(
      ContactField field, String given, String condition, Long self, String... values) {
    List<Object> parameters = new ArrayList<>(List.of(values));
    parameters.add(self == null ? -1L : self);
    sql.first(
            "select id, first_name, last_name, email, external_id, owner_id, team_id,"
                + " deleted_at is not null as gone"
                + " from contact where "
                + condition
                + " and id <> ?",
            row -> {
              String name =
                  Names.shown(
                      row.getString("first_name"),
                      row.getString("last_name"),
                      row.getString("email"),
                      row.getString("external_id"),
                      row.getLong("id"));
              if (!Visible.of(RecordKind.CONTACTS)
                  .includes(Sql.longOrNull(row, "owner_id"), Sql.longOrNull(row, "team_id"))) {
                return refusals.conflict(field.property(), "contacts.taken-unseen", given);
              }
              String key = row.getBoolean("gone") ? "contacts.taken-in-trash" : "contacts.taken";
              return refusals.conflict(field.property(), key, given, name, row.getLong("id") + "");
            },
            parameters.toArray())
        .ifPresent(
            problem -> {
              throw problem;
            });
  }
}
