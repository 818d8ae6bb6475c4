package org.rapportcrm.app.contact.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.ContactChange;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.reach.Line;
import org.rapportcrm.app.reach.Reach;
import org.rapportcrm.app.reach.ReachStore;
import org.rapportcrm.app.reach.ReachStore.Owner;

/**
 * The further addresses and numbers of contacts: how they are found by them, and what becomes of
 * them when the contact is deleted or taken back. An address belongs to one living contact.
 */
@ApplicationScoped
public class ContactReach {

  private Sql sql;
  private ReachStore store;

  /** For the container. */
  protected ContactReach() {}

  /** Over the database. */
  @Inject
  public ContactReach(Sql sql, ReachStore store) {
    this.sql = sql;
    this.store = store;
  }

  /** All ways to reach the contact, the primary ones first. */
  public Reach of(long id) {
    return store.of(Owner.CONTACT, id);
  }

  /**
   * What a change says of the lists. A further address that becomes the primary one stops to be a
   * further one.
   *
   * @param id {@code null} for a new contact
   */
  Reach wished(Long id, ContactChange change) {
    Reach wish = change.reach();
    String email = change.fields().get(ContactField.EMAIL);
    if (id == null || wish.emails() != null || email == null) {
      return wish;
    }
    String folded = ContactText.emailFolded(email);
    List<Line> before = of(id).emails().stream().filter(line -> !line.primary()).toList();
    List<Line> left =
        before.stream()
            .filter(line -> !folded.equals(ContactText.emailFolded(line.text())))
            .toList();
    if (left.size() == before.size()) {
      return wish;
    }
    List<Line> all = new ArrayList<>(List.of(new Line(null, email, true)));
    all.addAll(left);
    return new Reach(all, wish.phones(), wish.addresses());
  }

  /** By which words the further addresses and numbers are found once the wish is fulfilled. */
  String words(Long id, Reach wish) {
    Reach before = id == null ? new Reach(List.of(), List.of(), List.of()) : of(id);
    return words(
        wish.emails() == null ? before.emails() : wish.emails(),
        wish.phones() == null ? before.phones() : wish.phones());
  }

  private static String words(List<Line> emails, List<Line> phones) {
    return ContactText.furtherWords(further(emails), further(phones));
  }

  private static List<String> further(List<Line> lines) {
    return lines.stream().filter(line -> !line.primary()).map(Line::text).toList();
  }

  /** Writes the lists. */
  void save(long id, Reach wish) {
    store.save(Owner.CONTACT, id, wish);
  }

  /** Contacts went into the trash: their addresses are free for others. */
  public void released(Collection<Long> ids) {
    sql.update("update reach_email set address_folded = null where contact_id = any(?)", ids);
  }

  /** Contacts came back: they take again what nobody else has by now. */
  public void reclaimed(Collection<Long> ids) {
    sql.update(
        "update reach_email set address_folded = lower(address) where contact_id = any(?)"
            + " and address_folded is null"
            + " and not exists (select 1 from contact o where o.email_folded = lower(reach_email.address))"
            + " and not exists (select 1 from reach_email r"
            + "   where r.address_folded = lower(reach_email.address))"
            + " and id = (select min(s.id) from reach_email s where s.contact_id = any(?)"
            + "   and lower(s.address) = lower(reach_email.address))",
        ids,
        ids);
  }
}
