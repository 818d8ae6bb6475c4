package org.rapportcrm.app.contact.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.contact.ContactChange;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.contact.Scarce;
import org.rapportcrm.app.contact.WordLists;
import org.rapportcrm.app.contact.record.ContactDetail;
import org.rapportcrm.app.contact.record.ContactDetails;
import org.rapportcrm.app.contact.record.ContactService;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.field.CustomValues;
import org.rapportcrm.app.field.web.CustomForm;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.reach.ReachColumns;
import org.rapportcrm.app.reach.web.ReachForm;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.team.TeamWish;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Viewer;

/** The form for a contact. */
@Named
@ViewScoped
public class ContactEdit implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String TAGS_SEPARATOR = "[,،;\\n]";

  @Inject private ContactPath path;
  @Inject private ContactDetails details;
  @Inject private ContactService contacts;
  @Inject private Refusals refusals;
  @Inject private CustomForm custom;
  @Inject private CustomValues customValues;
  @Inject private Viewer viewer;
  @Inject private Msg msg;

  private Long id;
  private Long version;
  private String ownerId;
  private String teamId;
  private String tags = "";
  private final Map<String, String> values = new TreeMap<>();
  private final ReachForm reach = new ReachForm();

  @PostConstruct
  void load() {
    if (path.isFound()) {
      show(path.getContact());
    } else {
      teamId = Acting.sight().teamOfNew() + "";
      values.put(ContactField.LIFE_STAGE.property(), LifeStage.LEAD.word());
      values.put(ContactField.BIRTH_CALENDAR.property(), ReckoningOf.calendar(viewer.locale()));
    }
    custom.open(Carrier.CONTACT, id);
  }

  private void show(ContactDetail contact) {
    id = contact.row().id();
    version = contact.row().version();
    for (ContactField field : ContactField.values()) {
      values.put(field.property(), Objects.requireNonNullElse(contact.get(field), ""));
    }
    values.computeIfPresent(ContactField.BIRTHDAY.property(), (field, day) -> entry(day));
    values.computeIfPresent(
        ContactField.BIRTH_CALENDAR.property(),
        (field, calendar) -> calendar.isEmpty() ? "gregory" : calendar);
    reach.show(contact.reach());
    ownerId = contact.row().ownerId() + "";
    teamId = contact.row().teamId() + "";
    tags = String.join(", ", contact.row().tags());
  }

  /** Whether it is a new contact. */
  public boolean isNew() {
    return id == null;
  }

  /** The contact's key, or {@code null}. */
  public Long getId() {
    return id;
  }

  private String entry(String day) {
    return day.isEmpty() ? day : BirthdayText.entry(day, viewer.locale());
  }

  /** Rows of addresses and numbers. */
  public ReachForm getReach() {
    if (Faces.isValidationFailed()) { // then nothing is saved, but what was typed stays
      reach.read(Faces.getRequestParameterValuesMap());
    }
    return reach;
  }

  /** What is scarce for the person, for the boxes of the form. */
  public List<String> getScarce() {
    return WordLists.of(values.get(ContactField.SCARCE.property()));
  }

  /** What is scarce for the person. */
  public void setScarce(List<String> words) {
    values.put(ContactField.SCARCE.property(), WordLists.joined(words));
  }

  /** All that can be scarce. */
  public List<Choice> getScarceChoices() {
    return Stream.of(Scarce.values())
        .map(one -> new Choice(one.word(), msg.get(one.labelKey())))
        .toList();
  }

  /** The tags of the person's further languages. */
  public List<String> getLanguages() {
    return WordLists.of(values.get(ContactField.LANGUAGES.property()));
  }

  /** The tags of the person's further languages. */
  public void setLanguages(List<String> tags) {
    values.put(ContactField.LANGUAGES.property(), WordLists.joined(tags));
  }

  /** What is typed, by field. */
  public Map<String, String> getValues() {
    return values;
  }

  /** The team's key as text. */
  public String getTeamId() {
    return teamId;
  }

  /** The team's key as text; 0 is none. */
  public void setTeamId(String teamId) {
    this.teamId = teamId;
  }

  /** The owner's key as text. */
  public String getOwnerId() {
    return ownerId;
  }

  /** The owner's key as text; 0 is nobody. */
  public void setOwnerId(String ownerId) {
    this.ownerId = ownerId;
  }

  /** The tags, parted by commas. */
  public String getTags() {
    return tags;
  }

  /** The tags, parted by commas. */
  public void setTags(String tags) {
    this.tags = tags;
  }

  /** Saves and goes to the contact's page. */
  public void save() {
    reach.read(Faces.getRequestParameterValuesMap());
    try {
      List<Flaw> flaws = new ArrayList<>();
      ContactChange change = checked(flaws);
      CustomChange more = custom.checked(flaws);
      refusals.unlessEmpty(flaws);
      id = customValues.saved(Carrier.CONTACT, more, () -> saved(change));
      Here.done(msg.get("contacts.saved"));
      boolean seen = details.find(id).isPresent();
      Here.go(seen ? "/console/contact/" + id + "/details" : "/console/contacts");
    } catch (ProblemException e) {
      reach.refused(e);
    }
  }

  private long saved(ContactChange change) {
    if (isNew()) {
      return contacts.create(change);
    }
    contacts.change(id, change, version);
    return id;
  }

  private ContactChange checked(List<Flaw> flaws) {
    Map<String, String> sent = new TreeMap<>(values);
    for (ReachColumns column : ReachColumns.values()) {
      sent.remove(ContactField.valueOf(column.name()).property());
    }
    boolean nobody = ownerId == null || ownerId.isBlank() || ownerId.matches("0|null");
    sent.put(ContactChange.OWNER, nobody ? null : ownerId);
    sent.put(TeamWish.FIELD, teamId);
    TeamWish.typed(sent);
    List<String> names = Arrays.asList((tags == null ? "" : tags).split(TAGS_SEPARATOR));
    return ContactChange.check(new Values(sent), names, ReckoningOf.locale(viewer.locale()), flaws)
        .reachedBy(reach.reach(), reach.shown(), flaws);
  }
}
