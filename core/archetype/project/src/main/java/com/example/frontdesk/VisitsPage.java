package com.example.frontdesk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rapportcrm.api.contact.ContactView;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;

// region page
/** {@code /plugins/front-desk/visits}: everybody's visits, and a form to note one. */
@Named("frontDeskVisits")
@RequestScoped
public class VisitsPage {

  // +!user-settings
  // | /** How many visits a page has. */
  // | private static final int ROWS = 50;
  // |
  // -!user-settings
  @Inject private Visits visits;
  @Inject private Contacts contacts;
  @Inject private Problems problems;
  @Inject private Messages messages;
  @Inject private CurrentUser user;
  // +user-settings
  @Inject private RowsOfUser own;
  // -user-settings

  private List<Visit> shown;
  private boolean more;
  private String email;
  private String note;

  /** A visit with the name of whoever came. */
  public record Row(Visit visit, String name) {}

  /** One page of them. */
  public List<Row> getRows() {
    read();
    Map<Long, ContactView> people = contacts.findAll(shown.stream().map(Visit::contactId).toList());
    return shown.stream().map(visit -> new Row(visit, name(people, visit))).toList();
  }

  /** The page of older ones, or {@code null}. */
  public String getNext() {
    read();
    return more ? "/plugins/front-desk/visits?before=" + shown.get(shown.size() - 1).id() : null;
  }

  /** Notes that the person with this address is here. */
  public void save() {
    try {
      Optional<ContactView> contact =
          email == null ? Optional.empty() : contacts.findByEmail(email.strip());
      if (contact.isEmpty()) {
        throw problems.field("email", "contact", email == null ? "" : email);
      }
      visits.note(contact.get().id(), note);
      Here.done(messages.text(user.locale(), "front-desk.noted", contact.get().displayName()));
      Here.go("/plugins/front-desk/visits");
    } catch (ProblemException refused) {
      Here.refused(refused);
    }
  }

  /** Whether the person may note visits; whoever may not, reads only. */
  public boolean isWriter() {
    return user.may(FrontDeskPlugin.WRITE);
  }

  /** Reads a page once, and one visit more than it shows: then there is a next one. */
  private void read() {
    if (shown == null) {
      long before = Objects.requireNonNullElse(Here.id("before"), Long.MAX_VALUE);
      // +user-settings
      int rows = own.rows();
      List<Visit> found = visits.before(before, rows + 1);
      more = found.size() > rows;
      shown = more ? found.subList(0, rows) : found;
      // -user-settings
      // +!user-settings
      // | List<Visit> found = visits.before(before, ROWS + 1);
      // | more = found.size() > ROWS;
      // | shown = more ? found.subList(0, ROWS) : found;
      // -!user-settings
    }
  }

  private static String name(Map<Long, ContactView> people, Visit visit) {
    ContactView person = people.get(visit.contactId());
    return person == null ? "#" + visit.contactId() : person.displayName();
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
// endregion
