package org.rapportcrm.app.company.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.app.company.CompanyFinder.CompanyRow;
import org.rapportcrm.app.field.rest.CustomSchemas;
import org.rapportcrm.app.reach.Reach;
import org.rapportcrm.app.reach.rest.AddressBody;
import org.rapportcrm.app.reach.rest.EmailBody;
import org.rapportcrm.app.reach.rest.PhoneBody;
import org.rapportcrm.app.rest.openapi.Live;

/** A company in full. */
@Doc("A company with all its addresses and numbers.")
public record CompanyDetailBody(
    long id,
    String name,
    String website,
    String email,
    String phone,
    String industry,
    String street,
    String city,
    String region,
    String postcode,
    String country,
    @Doc("All its mail addresses, the primary one first.") List<EmailBody> emails,
    @Doc("All its telephone numbers, the primary one first.") List<PhoneBody> phones,
    @Doc("All its postal addresses, the primary one first.") List<AddressBody> addresses,
    String externalId,
    Long ownerId,
    @Doc("The team that looks after it.") Long teamId,
    @Doc("How many contacts work there.") long contacts,
    @Doc("Custom fields by key.") @Live(CustomSchemas.COMPANY) Map<String, Object> custom,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  static CompanyDetailBody of(CompanyRow row, Reach reach, Map<String, Object> custom) {
    return new CompanyDetailBody(
        row.id(),
        row.name(),
        row.website(),
        row.email(),
        row.phone(),
        row.industry(),
        row.street(),
        row.city(),
        row.region(),
        row.postcode(),
        row.country(),
        EmailBody.of(reach.emails()),
        PhoneBody.of(reach.phones()),
        AddressBody.of(reach.addresses()),
        row.externalId(),
        row.ownerId(),
        row.teamId(),
        row.contacts(),
        custom,
        row.createdAt(),
        row.updatedAt(),
        row.version());
  }
}
