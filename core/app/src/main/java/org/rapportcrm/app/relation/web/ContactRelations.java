package org.rapportcrm.app.relation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.contact.find.ContactFilter;
import org.rapportcrm.app.contact.find.ContactFinder;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.contact.find.ContactSort;
import org.rapportcrm.app.contact.web.ContactPath;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.relation.CompanyLinks;
import org.rapportcrm.app.relation.Introductions;
import org.rapportcrm.app.relation.RelationKind;
import org.rapportcrm.app.relation.Relations;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;

/** Relations of the contact whose page is open: what there is, and what is added. */
@Named
@RequestScoped
public class ContactRelations {

  private static final String WRITE = "contacts.write";
  private static final int MOST_FOUND = 20;

  @Inject private ContactPath path;
  @Inject private Relations relations;
  @Inject private CompanyLinks links;
  @Inject private Introductions introductions;
  @Inject private ContactFinder finder;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private List<Relations.Relation> all;
  private List<CompanyLinks.Link> companies;
  private final Map<String, String> place = new TreeMap<>();
  private String kind = RelationKind.KNOWS.word();
  private String note;

  /** The contact's relations. */
  public List<Relations.Relation> getAll() {
    if (all == null) {
      all = relations.of(path.getId());
    }
    return all;
  }

  /** Further companies. */
  public List<CompanyLinks.Link> getCompanies() {
    if (companies == null) {
      companies = user.may("companies.read") ? links.of(path.getId()) : List.of();
    }
    return companies;
  }

  /** What is typed about a further company, by field. */
  public Map<String, String> getPlace() {
    return place;
  }

  /** Kinds to choose from, read from this contact to the other. */
  public List<Choice> getKinds() {
    List<Choice> choices = new ArrayList<>();
    for (RelationKind one : RelationKind.values()) {
      choices.add(new Choice(one.word(), msg.get(one.labelKey(false))));
    }
    return choices;
  }

  /** The chosen kind. */
  public String getKind() {
    return kind;
  }

  /** The chosen kind. */
  public void setKind(String kind) {
    this.kind = kind;
  }

  /** What is to be remembered about it. */
  public String getNote() {
    return note;
  }

  /** What is to be remembered about it. */
  public void setNote(String note) {
    this.note = note;
  }

  /** What was searched for. */
  public String getQuery() {
    return Faces.getRequestParameter("q");
  }

  /** Contacts that are found, without this one. */
  public List<ContactRow> getFound() {
    String query = getQuery();
    if (query == null || query.isBlank() || !path.isFound()) {
      return List.of();
    }
    return finder
        .page(ContactFilter.query(query), ContactSort.DEFAULT, null, MOST_FOUND)
        .rows()
        .stream()
        .filter(row -> row.id() != path.getId())
        .toList();
  }

  /** Connects the contact with another. */
  public void connect(long otherId) {
    act(
        WRITE,
        "relations.added",
        () -> relations.add(path.getId(), finder.row(otherId).orElseThrow().id(), kind, note));
  }

  /** Introduces the contact to another. */
  public void introduce(long otherId) {
    act(
        "interactions.write",
        "relations.introduced",
        () -> introductions.introduce(path.getId(), otherId, note));
  }

  /** Ends a relation. */
  public void remove(long relationId) {
    act(WRITE, "relations.removed", () -> relations.remove(path.getId(), relationId));
  }

  /** Adds a further company. */
  public void addPlace() {
    act(WRITE, "relations.place-added", () -> links.add(path.getId(), new Values(place)));
  }

  /** Takes a further company away. */
  public void removePlace(long linkId) {
    act(WRITE, "relations.place-removed", () -> links.remove(path.getId(), linkId));
  }

  private void act(String capability, String doneKey, Runnable work) {
    if (!path.isFound() || !user.may(capability)) {
      return;
    }
    try {
      work.run();
      Here.done(msg.get(doneKey));
      Here.go(path.getPath() + "/details");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
