package org.rapportcrm.app.contact.rest;

import java.util.List;
import java.util.Map;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.app.field.rest.CustomSchemas;
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
    String note,
    @Doc("The customer's number elsewhere; belongs to one contact alone.") String externalId,
    @Doc("Key of the user who looks after it.") Long ownerId,
    @Doc("All its tags; missing ones are made.") List<String> tags,
    @Doc("Custom fields by key: an absent one stays, null clears.") @Live(CustomSchemas.CONTACT)
        Map<String, Object> custom,
    @Doc("For a change: the version it was made for; refused with 409 when there is a newer one.")
        Long version) {

  static final ContactInput EMPTY =
      new ContactInput(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null, null, null, null, null);
}
