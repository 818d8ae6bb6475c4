package org.rapportcrm.app.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/**
 * Address and customer number belong to one contact; who has them already is named to those who see
 * that contact. The address of an erased person belongs to nobody.
 */
@ApplicationScoped
public class ContactUniqueness {

  private Sql sql;
  private Refusals refusals;

  /** For the container. */
  protected ContactUniqueness() {}

  /** Over the database. */
  @Inject
  public ContactUniqueness(Sql sql, Refusals refusals) {
    this.sql = sql;
    this.refusals = refusals;
  }

  /**
   * Refuses what another contact has.
   *
   * @param self the contact that is changed, or {@code null} for a new one
   */
  void check(ContactChange change, Long self) {
    String email = change.fields().get(ContactField.EMAIL);
    if (email != null) {
      refuse(ContactField.EMAIL, email, "email_folded", ContactText.emailFolded(email), self);
      refuseErased(email, self);
    }
    String number = change.fields().get(ContactField.EXTERNAL_ID);
    if (number != null) {
      refuse(ContactField.EXTERNAL_ID, number, "external_id", number, self);
    }
  }

  /**
   * Who asked to be forgotten comes back only when somebody lifts the suppression on purpose. A
   * contact that has the address already keeps it.
   */
  private void refuseErased(String email, Long self) {
    boolean erased =
        sql.number(
                "select count(*) from suppression where address_folded = ?",
                ContactText.erasedAddress(email))
            > 0;
    boolean own =
        self != null
            && sql.number(
                    "select count(*) from contact where id = ? and email_folded = ?",
                    self,
                    ContactText.emailFolded(email))
                > 0;
    if (erased && !own) {
      throw refusals.conflict(ContactField.EMAIL.property(), "contacts.erased-address", email);
    }
  }

  private void refuse(ContactField field, String given, String column, String value, Long self) {
    sql.first(
            "select id, first_name, last_name, email, external_id, owner_id, team_id,"
                + " deleted_at is not null as gone"
                + " from contact where "
                + column
                + " = ? and id <> ?",
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
            value,
            self == null ? -1L : self)
        .ifPresent(
            problem -> {
              throw problem;
            });
  }
}
