package org.rapportcrm.app.contact.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.ContactText;

/** The tab that shows to what a contact agreed, with the proof. */
@Named
@RequestScoped
public class ContactConsent {

  private static final int MOST = 200;

  @Inject private ContactPath path;
  @Inject private Sql sql;

  /** What holds now. */
  public record State(String purpose, boolean given, Instant at) {}

  /**
   * A decision with its proof.
   *
   * @param basis the words that were shown, or what an import declared
   */
  public record Decision(String purpose, boolean given, Instant at, String basis, String source) {}

  /** What holds now, by purpose. */
  public List<State> getStates() {
    return sql.list(
        "select purpose, given, at from consent where contact_id = ? order by purpose",
        row -> new State(row.getString(1), row.getBoolean(2), Sql.instant(row, "at")),
        path.getId());
  }

  /** Every decision, newest first. */
  public List<Decision> getDecisions() {
    return sql.list(
        "select purpose, given, at, basis, source from consent_event where contact_id = ?"
            + " order by at desc, id desc limit ?",
        row ->
            new Decision(
                row.getString("purpose"),
                row.getBoolean("given"),
                Sql.instant(row, "at"),
                row.getString("basis"),
                row.getString("source")),
        path.getId(),
        MOST);
  }

  /** Why nothing may be sent to the address, or {@code null}. */
  public String getSuppression() {
    return Optional.ofNullable(path.getContact().row().email())
        .flatMap(
            email ->
                sql.first(
                    "select reason from suppression where address_folded = any(?)",
                    row -> row.getString(1),
                    List.of(ContactText.emailFolded(email), ContactText.erasedAddress(email))))
        .orElse(null);
  }
}
