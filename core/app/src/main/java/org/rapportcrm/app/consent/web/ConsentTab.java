package org.rapportcrm.app.consent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.message.Consents.Consent;
import org.rapportcrm.api.message.Suppressions;
import org.rapportcrm.api.message.Suppressions.Suppression;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.delivery.DeliveryReader;
import org.rapportcrm.app.delivery.DeliveryReader.DeliveryView;
import org.rapportcrm.app.purpose.Purposes;

/** The consent tab on a contact's page: how things stand, what was said, what was sent. */
@Named
@RequestScoped
public class ConsentTab {

  @Inject private Consents consents;
  @Inject private Purposes purposes;
  @Inject private DeliveryReader deliveries;
  @Inject private Suppressions suppressions;
  @Inject private CurrentUser user;
  @Inject private Sql sql;

  private final Map<String, String> names = new HashMap<>();

  /**
   * A purpose with what the contact said about it.
   *
   * @param consent {@code null} when it never was asked
   */
  public record Standing(String purpose, String name, Consent consent) {

    /** Key of the word for it. */
    public String getKey() {
      if (consent == null) {
        return "consent.never";
      }
      return consent.given() ? "consent.given" : "consent.withdrawn";
    }

    /** Class of the badge. */
    public String getBadge() {
      if (consent == null) {
        return "";
      }
      return consent.given() ? "badge-good" : "badge-bad";
    }
  }

  /** Each purpose, and how it stands. */
  public List<Standing> standings(Long contactId) {
    Map<String, Consent> known =
        consents.of(contactId).stream()
            .collect(Collectors.toMap(Consent::purpose, Function.identity()));
    return purposes.all().stream()
        .filter(one -> !one.isArchived() || known.containsKey(one.word()))
        .map(one -> new Standing(one.word(), name(one.word()), known.get(one.word())))
        .toList();
  }

  /** What a purpose is called today. */
  public String name(String purpose) {
    return names.computeIfAbsent(purpose, p -> consents.wording(p, user.locale()).name());
  }

  /** Everything the contact said. */
  public List<Consent> history(Long contactId) {
    return consents.history(contactId);
  }

  /** The messages sent to the contact. */
  public List<DeliveryView> messages(Long contactId) {
    return deliveries.ofContact(contactId);
  }

  /** The contact's addresses that are not written to at all, each with the reason. */
  public List<Suppression> suppressed(Long contactId) {
    return sql
        .list(
            "select email from contact where id = ? and email is not null union"
                + " select address from reach_email where contact_id = ?",
            row -> row.getString(1),
            contactId,
            contactId)
        .stream()
        .flatMap(
            address ->
                suppressions.find(address).stream()
                    .map(s -> new Suppression(address, s.reason(), s.detail(), s.at())))
        .toList();
  }
}
