package org.rapportcrm.app.contact.web;

import com.ibm.icu.util.ULocale;
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
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.contact.Birthday.Reckoning;
import org.rapportcrm.app.contact.ContactChange;
import org.rapportcrm.app.contact.ContactDetail;
import org.rapportcrm.app.contact.ContactDetails;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.ContactService;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.field.CustomValues;
import org.rapportcrm.app.field.web.CustomForm;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Viewer;

/**
 * The form for a contact. What was typed stays until it is saved; when somebody else was faster,
 * the form shows what they changed, and a second save wins.
 */
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
  private String tags = "";
  private Map<String, String> values = new TreeMap<>();
  private Map<String, String> loaded = new TreeMap<>();
  private List<Difference> differences = List.of();

  /** A field that somebody else changed while the form was open. */
  public record Difference(String label, String before, String now) implements Serializable {}

  @PostConstruct
  void load() {
    if (path.isFound()) {
      take(path.getContact());
      values = new TreeMap<>(loaded);
      ownerId = path.getContact().row().ownerId() + "";
      tags = String.join(", ", path.getContact().row().tags());
    } else {
      values.put(ContactField.LIFE_STAGE.property(), LifeStage.LEAD.word());
    }
    custom.open(Carrier.CONTACT, id);
  }

  private void take(ContactDetail contact) {
    id = contact.row().id();
    version = contact.row().version();
    loaded = new TreeMap<>();
    for (ContactField field : ContactField.values()) {
      loaded.put(field.property(), Objects.requireNonNullElse(contact.get(field), ""));
    }
  }

  /** Whether it is a new contact. */
  public boolean isNew() {
    return id == null;
  }

  /** The contact's key, or {@code null}. */
  public Long getId() {
    return id;
  }

  /** What is typed, by field. */
  public Map<String, String> getValues() {
    return values;
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

  /** What somebody else changed meanwhile. */
  public List<Difference> getDifferences() {
    return differences;
  }

  /** Saves and goes to the contact's page. */
  public void save() {
    try {
      List<Flaw> flaws = new ArrayList<>();
      ContactChange change = checked(flaws);
      CustomChange more = custom.checked(flaws);
      refusals.unlessEmpty(flaws);
      id = customValues.saved(Carrier.CONTACT, more, () -> saved(change));
      Here.done(msg.get("contacts.saved"));
      Here.go("/console/contact/" + id + "/details");
    } catch (ProblemException e) {
      if (e.status() == 409 && e.errors().stream().anyMatch(x -> "version".equals(x.field()))) {
        showWhatChanged();
      } else {
        Here.refused(e);
      }
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
    boolean nobody = ownerId == null || ownerId.isBlank() || ownerId.matches("0|null");
    sent.put(ContactChange.OWNER, nobody ? null : ownerId);
    List<String> names = Arrays.asList((tags == null ? "" : tags).split(TAGS_SEPARATOR));
    return ContactChange.check(new Values(sent), names, reckoning(), flaws);
  }

  /** In the calendar in which the person reads days, the person also writes them. */
  private Reckoning reckoning() {
    String calendar = ULocale.forLocale(viewer.locale()).getKeywordValue("calendar");
    if (calendar == null) {
      return Reckoning.GREGORIAN;
    }
    return calendar.startsWith("persian")
        ? Reckoning.JALALI
        : calendar.startsWith("islamic") ? Reckoning.HIJRI : Reckoning.GREGORIAN;
  }

  private void showWhatChanged() {
    Map<String, String> before = loaded;
    take(details.get(id));
    differences = new ArrayList<>();
    for (ContactField field : ContactField.values()) {
      String was = before.get(field.property());
      String is = loaded.get(field.property());
      if (!was.equals(is)) {
        differences.add(new Difference(msg.get(field.labelKey()), was, is));
        if (was.equals(Objects.requireNonNullElse(values.get(field.property()), ""))) {
          values.put(field.property(), is);
        }
      }
    }
    custom.refresh().stream()
        .map(other -> new Difference(other.label(), other.before(), other.now()))
        .forEach(differences::add);
  }
}
