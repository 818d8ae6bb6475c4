package org.rapportcrm.app.contact.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.contact.Scarce;
import org.rapportcrm.app.contact.WordLists;
import org.rapportcrm.app.field.rest.CustomSchemas;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.reach.Reach;
import org.rapportcrm.app.reach.rest.AddressBody;
import org.rapportcrm.app.reach.rest.EmailBody;
import org.rapportcrm.app.reach.rest.PhoneBody;
import org.rapportcrm.app.rest.openapi.Live;

/** A contact as it is sent in. */
@Doc("A contact. One of name, email, phone and externalId must be there.")
public record ContactInput(
    @Doc("Belongs to one contact alone, in any case.") String email,
    String firstName,
    String lastName,
    String phone,
    @Doc("The company's name; a company of that name is made when there is none.") String company,
    String jobTitle,
    @OneOf(LifeStage.class)
        @Doc("subscriber, lead, opportunity, customer, vip or lapsed; lead when absent.")
        String lifeStage,
    @Doc("Where the contact came from.") String source,
    @Doc("Preferred language as a BCP 47 tag, such as fa.") String language,
    @Doc("Time zone, such as Asia/Tehran.") String zone,
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
    @Doc("The customer's number elsewhere; belongs to one contact alone.") String externalId,
    @Doc("Key of the user who looks after it.") Long ownerId,
    @Doc("Key of the team that looks after it; the maker's when absent.") Long teamId,
    @Doc("All its mail addresses. The primary one is the field email.") List<EmailBody> emails,
    @Doc("All its telephone numbers. The primary one is the field phone.") List<PhoneBody> phones,
    @Doc("All its postal addresses. The primary one is street, city, region, postcode, country.")
        List<AddressBody> addresses,
    @Doc("Further languages as BCP 47 tags.") List<String> languages,
    String utmSource,
    String utmMedium,
    String utmCampaign,
    String utmTerm,
    String utmContent,
    @OneOf(Scarce.class)
        @Doc("What the person lacks: time, money, knowledge, people, tools, trust, reach.")
        List<String> scarce,
    @Doc("What is hard for the person, in words.") String challenge,
    @Doc("What the person wants to reach, in words.") String goal,
    @Doc("All its tags; missing ones are made.") List<String> tags,
    @Doc("Custom fields by key: an absent one stays, null clears.") @Live(CustomSchemas.CONTACT)
        Map<String, Object> custom,
    @Doc("For a change: the version it was made for; refused with 409 when there is a newer one.")
        Long version) {

  static final ContactInput EMPTY =
      new ContactInput(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null, null, null, null);

  /** Its texts by field; several words become one text. */
  Values values() {
    return listed(Values.of(this));
  }

  /** The same, but only the fields that were sent. */
  Values values(Set<String> sent) {
    return listed(Values.of(this, sent));
  }

  private Values listed(Values values) {
    values.texts().computeIfPresent("languages", (field, text) -> WordLists.joined(languages));
    values.texts().computeIfPresent("scarce", (field, text) -> WordLists.joined(scarce));
    return values;
  }

  /**
   * What it says of addresses and numbers.
   *
   * @param sent a list that was sent as {@code null} is empty; one that was not stays as it is
   */
  Reach reach(Set<String> sent) {
    return new Reach(
        list("emails", sent, EmailBody.lines(emails)),
        list("phones", sent, PhoneBody.lines(phones)),
        list("addresses", sent, AddressBody.places(addresses)));
  }

  private static <T> List<T> list(String field, Set<String> sent, List<T> given) {
    return given == null && sent.contains(field) ? List.of() : given;
  }
}
