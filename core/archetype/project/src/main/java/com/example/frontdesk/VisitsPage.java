package com.example.frontdesk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
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

  /** How many visits a page has. */
  static final int ROWS = 50;

  @Inject private Visits visits;
  @Inject private Contacts contacts;
  @Inject private Problems problems;
  @Inject private Messages messages;
  @Inject private CurrentUser user;
  // +user-settings
  @Inject private RowsOfUser own;
  // -user-settings

  private List<Visit> read;
  private String email;
  private String note;

  /** A visit with the name of who came. */
  public record Row(Visit visit, String name) {}

  /** One page of them. */
  public List<Row> getRows() {
    List<Visit> shown = visits().subList(0, Math.min(rows(), visits().size()));
    Map<Long, ContactView> people = contacts.findAll(shown.stream().map(Visit::contactId).toList());
    return shown.stream().map(visit -> new Row(visit, name(people, visit))).toList();
  }

  /** The page of older ones, or {@code null}. */
  public String getNext() {
    return visits().size() <= rows()
        ? null
        : "/plugins/front-desk/visits?before=" + visits().get(rows() - 1).id();
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

  /** Whether the person may note visits; who may not only reads. */
  public boolean isWriter() {
    return user.may(FrontDeskPlugin.WRITE);
  }

  private List<Visit> visits() {
    if (read == null) {
      Long before = Here.id("before");
      read = visits.before(before == null ? Long.MAX_VALUE : before, rows() + 1);
    }
    return read;
  }

  private int rows() {
    int rows = ROWS;
    // +user-settings
    rows = own.rows();
    // -user-settings
    return rows;
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
