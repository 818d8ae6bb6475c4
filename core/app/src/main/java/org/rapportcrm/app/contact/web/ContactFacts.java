package org.rapportcrm.app.contact.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.api.contact.ContactView;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.contact.Referrals.Referral;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.record.ContactDetail;
import org.rapportcrm.app.contact.record.StageHistory;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomReader;
import org.rapportcrm.app.field.Found;
import org.rapportcrm.app.reach.web.Way;
import org.rapportcrm.app.referral.ReferralBook;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Fmt;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Viewer;

/** The tab with all that is known of a contact. */
@Named
@RequestScoped
public class ContactFacts {

  @Inject private ContactPath path;
  @Inject private ReferralBook referrals;
  @Inject private Contacts contacts;
  @Inject private CustomReader custom;
  @Inject private FieldTexts texts;
  @Inject private Viewer viewer;
  @Inject private Msg msg;
  @Inject private Fmt fmt;

  /** They stand above the others, or by themselves. */
  private static final Set<ContactField> HIDDEN =
      EnumSet.of(
          ContactField.NOTE,
          ContactField.EMAIL,
          ContactField.PHONE,
          ContactField.STREET,
          ContactField.CITY,
          ContactField.REGION,
          ContactField.POSTCODE,
          ContactField.COUNTRY);

  @Inject private StageHistory history;
  @Inject private Clock clock;

  /** All ways to reach the contact. */
  public List<Way> getReach() {
    return Way.of(path.getContact().reach(), viewer.locale());
  }

  /** What a click on a number does. */
  public String call(String number) {
    return Way.call(number);
  }

  /** How the contact went through the life stages, newest first. */
  public List<StageHistory.Change> getStages() {
    return history.of(path.getId());
  }

  /** What time it is where the contact lives; {@code null} where the zone is not known. */
  public String getLocalTime() {
    String zone = path.getContact().zone();
    if (zone == null) {
      return null;
    }
    DateFormat format =
        DateFormat.getTimeInstance(DateFormat.SHORT, ULocale.forLocale(viewer.locale()));
    format.setTimeZone(TimeZone.getTimeZone(zone));
    return msg.of("contacts.local-time", format.format(Date.from(clock.instant())));
  }

  /** The contact's languages by name; empty where none is known. */
  public String getLanguages() {
    String first = path.getContact().get(ContactField.LANGUAGE);
    String others = path.getContact().get(ContactField.LANGUAGES);
    return texts.languages(
        Stream.of(first, others).filter(Objects::nonNull).collect(Collectors.joining(",")));
  }

  /** Somebody whom the contact brought, or who brought the contact. */
  public record Relation(String words, long contactId, String name, Instant at) {}

  /** Names and values of the fields that hold something. */
  public List<Choice> getAll() {
    ContactDetail contact = path.getContact();
    String calendar = contact.get(ContactField.BIRTH_CALENDAR);
    List<Choice> facts = new ArrayList<>();
    for (ContactField field : ContactField.values()) {
      String value = contact.get(field);
      if (value != null && !HIDDEN.contains(field)) {
        facts.add(new Choice(texts.shown(field, value, calendar), msg.get(field.labelKey())));
      }
    }
    custom.of(Carrier.CONTACT, contact.row().id()).forEach(one -> facts.add(fact(one)));
    facts.add(new Choice(fmt.dateTime(contact.row().createdAt()), msg.get("contacts.created")));
    facts.add(new Choice(fmt.dateTime(contact.row().updatedAt()), msg.get("contacts.updated")));
    return facts;
  }

  private Choice fact(Found one) {
    return new Choice(custom.text(one, viewer.locale()), one.field().label(viewer.locale()));
  }

  /** Who brought the contact, and whom it brought. */
  public List<Relation> getReferrals() {
    List<Referral> made = referrals.ofReferrer(path.getId());
    List<Referral> all = new ArrayList<>(made);
    referrals.ofReferee(path.getId()).ifPresent(all::add);
    Map<Long, ContactView> people =
        contacts.findAll(all.stream().map(this::other).distinct().toList());
    return all.stream()
        .filter(referral -> people.containsKey(other(referral)))
        .map(
            referral ->
                new Relation(
                    msg.get(
                        referral.refereeId() == path.getId()
                            ? "contacts.brought-by"
                            : "contacts.has-brought"),
                    other(referral),
                    people.get(other(referral)).displayName(),
                    referral.at()))
        .toList();
  }

  private long other(Referral referral) {
    return referral.refereeId() == path.getId() ? referral.referrerId() : referral.refereeId();
  }
}
