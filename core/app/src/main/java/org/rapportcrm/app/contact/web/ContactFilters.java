package org.rapportcrm.app.contact.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.segment.Segments;
import org.rapportcrm.app.company.CompanyFinder;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.contact.Owners;
import org.rapportcrm.app.contact.find.ContactSources;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.web.CustomChoices;
import org.rapportcrm.app.field.web.ShownFields;
import org.rapportcrm.app.list.Lists;
import org.rapportcrm.app.security.visibility.Reach;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.tag.Tags;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Viewer;

/** What the list of contacts can be restricted to, and what it is restricted to now. */
@Named
@RequestScoped
public class ContactFilters {

  @Inject private ContactsPage page;
  @Inject private Owners owners;
  @Inject private Tags tags;
  @Inject private Lists lists;
  @Inject private Segments segments;
  @Inject private CompanyFinder companies;
  @Inject private ContactSources sources;
  @Inject private ShownFields fields;
  @Inject private CustomChoices custom;
  @Inject private Viewer viewer;
  @Inject private Msg msg;

  private List<Choice> tagChoices;
  private List<Choice> listChoices;
  private List<Choice> ownerChoices;

  /** A restriction that holds now, with the path of the list without it. */
  public record Active(String label, String path) {}

  /** Life stages. */
  public List<Choice> getStages() {
    List<Choice> choices = new ArrayList<>();
    for (LifeStage stage : LifeStage.values()) {
      choices.add(new Choice(stage.word(), msg.get(stage.labelKey())));
    }
    return choices;
  }

  /** Nobody, and those whose contacts the person may see; of their own alone there is no choice. */
  public List<Choice> getSeenOwners() {
    Visible visible = Visible.of(RecordKind.CONTACTS);
    if (visible.reach() == Reach.OWN) {
      return List.of();
    }
    List<Choice> choices = new ArrayList<>(List.of(Choice.of(0, msg.get("contacts.no-owner"))));
    owners.seen(visible).forEach(owner -> choices.add(Choice.of(owner.id(), owner.name())));
    return choices;
  }

  /** Nobody, and all who can be given a contact. */
  public List<Choice> getOwners() {
    if (ownerChoices == null) {
      ownerChoices = new ArrayList<>(List.of(Choice.of(0, msg.get("contacts.no-owner"))));
      owners.all().forEach(owner -> ownerChoices.add(Choice.of(owner.id(), owner.name())));
    }
    return ownerChoices;
  }

  /** Teams. */
  public List<Choice> getTeams() {
    List<Choice> choices = new ArrayList<>(List.of(Choice.of(0, msg.get("teams.none"))));
    owners.teams().forEach(team -> choices.add(Choice.of(team.id(), team.name())));
    return choices;
  }

  public List<Choice> getTags() {
    if (tagChoices == null) {
      tagChoices = new ArrayList<>();
      tags.titles().forEach((id, name) -> tagChoices.add(Choice.of(id, name)));
    }
    return tagChoices;
  }

  public List<Choice> getLists() {
    if (listChoices == null) {
      listChoices = new ArrayList<>();
      lists.names().forEach((id, name) -> listChoices.add(Choice.of(id, name)));
    }
    return listChoices;
  }

  public List<Choice> getSegments() {
    return segments.all().stream().map(segment -> Choice.of(segment.id(), segment.name())).toList();
  }

  /** The most frequent sources. */
  public List<Choice> getSources() {
    return sources.most().stream().map(source -> new Choice(source, source)).toList();
  }

  /** With or without address. */
  public List<Choice> getEmails() {
    return List.of(
        new Choice("yes", msg.get("contacts.with-email")),
        new Choice("no", msg.get("contacts.without-email")));
  }

  /** The restrictions that hold now. */
  public List<Active> getActive() {
    ListView view = page.view();
    List<Active> active = new ArrayList<>();
    add(active, "stage", view.stage(), getStages());
    add(active, "owner", view.owner(), getOwners());
    add(active, "team", view.team(), getTeams());
    add(active, "source", view.source(), List.of());
    add(active, "tag", view.tag(), getTags());
    add(active, "list", view.list(), getLists());
    add(active, "company", view.company(), company(view.company()));
    add(active, "email", view.email(), getEmails());
    add(active, "segment", view.segment(), getSegments());
    for (Definition field : fields.all(Carrier.CONTACT)) {
      String value = view.custom().get(field.key());
      if (value != null) {
        active.add(
            new Active(
                field.label(viewer.locale()) + ": " + shown(field, value),
                view.without(field.name())));
      }
    }
    return active;
  }

  private String shown(Definition field, String value) {
    return custom.choices(field).stream()
        .filter(choice -> choice.value().equals(value))
        .map(Choice::label)
        .findFirst()
        .orElse(value);
  }

  private List<Choice> company(String key) {
    return Optional.ofNullable(key)
        .filter(text -> text.matches("\\d{1,18}"))
        .flatMap(text -> companies.row(Long.parseLong(text)))
        .map(row -> List.of(Choice.of(row.id(), row.name())))
        .orElse(List.of());
  }

  private void add(List<Active> active, String name, String value, List<Choice> choices) {
    if (value != null) {
      String label =
          choices.stream()
              .filter(choice -> choice.value().equals(value))
              .map(Choice::label)
              .findFirst()
              .orElse(value);
      active.add(new Active(label, page.view().without(name)));
    }
  }
}
