package org.rapportcrm.app.contact.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.contact.Scarce;
import org.rapportcrm.app.contact.WordLists;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.contact.record.ContactDetail;
import org.rapportcrm.app.field.rest.CustomSchemas;
import org.rapportcrm.app.reach.rest.AddressBody;
import org.rapportcrm.app.reach.rest.EmailBody;
import org.rapportcrm.app.reach.rest.PhoneBody;
import org.rapportcrm.app.rest.openapi.Live;

/** A contact in full. */
@Doc("A contact with all its fields.")
public record ContactDetailBody(
    long id,
    String email,
    String firstName,
    String lastName,
    String phone,
    String company,
    Long companyId,
    String jobTitle,
    @OneOf(LifeStage.class) @Doc("subscriber, lead, opportunity, customer, vip or lapsed.")
        String lifeStage,
    String source,
    String language,
    String zone,
    String street,
    String city,
    String region,
    String postcode,
    String country,
    String website,
    @Doc("1990-05-17, or --05-17 without a year.") String birthday,
    @Doc("The calendar in which it returns: persian or islamic-umalqura; null for the Gregorian.")
        String birthCalendar,
    String note,
    @Doc("All its mail addresses, the primary one first.") List<EmailBody> emails,
    @Doc("All its telephone numbers, the primary one first.") List<PhoneBody> phones,
    @Doc("All its postal addresses, the primary one first.") List<AddressBody> addresses,
    @Doc("Further languages.") List<String> languages,
    String utmSource,
    String utmMedium,
    String utmCampaign,
    String utmTerm,
    String utmContent,
    @OneOf(Scarce.class)
        @Doc("What the person lacks: time, money, knowledge, people, tools, trust, reach.")
        List<String> scarce,
    @Doc("What is hard for the person.") String challenge,
    @Doc("What the person wants to reach.") String goal,
    String externalId,
    @Doc("The user who looks after it.") Long ownerId,
    @Doc("The team that looks after it.") Long teamId,
    List<String> tags,
    @Doc("Keys of the lists on which it stands.") List<Long> lists,
    @Doc("Purchases that are not refunded.") int purchaseCount,
    @Doc("Their sum; where purchases are in several currencies, of those in the installation's.")
        BigDecimal purchaseSum,
    Instant firstPurchase,
    Instant lastPurchase,
    @Doc("Custom fields by key.") @Live(CustomSchemas.CONTACT) Map<String, Object> custom,
    Instant createdAt,
    Instant updatedAt,
    @Doc("Goes up with every change.") long version) {

  static ContactDetailBody of(ContactDetail contact, Map<String, Object> custom) {
    ContactRow row = contact.row();
    return new ContactDetailBody(
        row.id(),
        row.email(),
        row.firstName(),
        row.lastName(),
        row.phone(),
        row.company(),
        row.companyId(),
        row.jobTitle(),
        row.lifeStage(),
        row.source(),
        row.language(),
        contact.zone(),
        contact.street(),
        row.city(),
        contact.region(),
        contact.postcode(),
        row.country(),
        contact.website(),
        contact.birthday(),
        contact.birthCalendar(),
        contact.note(),
        EmailBody.of(contact.reach().emails()),
        PhoneBody.of(contact.reach().phones()),
        AddressBody.of(contact.reach().addresses()),
        WordLists.of(contact.get(ContactField.LANGUAGES)),
        contact.get(ContactField.UTM_SOURCE),
        contact.get(ContactField.UTM_MEDIUM),
        contact.get(ContactField.UTM_CAMPAIGN),
        contact.get(ContactField.UTM_TERM),
        contact.get(ContactField.UTM_CONTENT),
        WordLists.of(contact.get(ContactField.SCARCE)),
        contact.get(ContactField.CHALLENGE),
        contact.get(ContactField.GOAL),
        row.externalId(),
        row.ownerId(),
        row.teamId(),
        row.tags(),
        contact.lists(),
        row.purchaseCount(),
        row.purchaseSum(),
        contact.firstPurchase(),
        row.lastPurchase(),
        custom,
        row.createdAt(),
        row.updatedAt(),
        row.version());
  }
}
