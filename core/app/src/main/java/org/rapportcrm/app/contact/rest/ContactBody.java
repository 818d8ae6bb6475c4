package org.rapportcrm.app.contact.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.field.rest.CustomSchemas;
import org.rapportcrm.app.rest.openapi.Live;

/** A contact in a list. */
@Doc("A contact as lists show it.")
public record ContactBody(
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
    String city,
    String country,
    String externalId,
    @Doc("The user who looks after it.") Long ownerId,
    @Doc("The team that looks after it.") Long teamId,
    List<String> tags,
    @Doc("Purchases that are not refunded.") int purchaseCount,
    @Doc("Their sum; where purchases are in several currencies, of those in the installation's.")
        BigDecimal purchaseSum,
    @Doc("When the last of them was; null without any.") Instant lastPurchase,
    @Doc("Custom fields by key.") @Live(CustomSchemas.CONTACT) Map<String, Object> custom,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  static ContactBody of(ContactRow row, Map<String, Object> custom) {
    return new ContactBody(
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
        row.city(),
        row.country(),
        row.externalId(),
        row.ownerId(),
        row.teamId(),
        row.tags(),
        row.purchaseCount(),
        row.purchaseSum(),
        row.lastPurchase(),
        custom,
        row.createdAt(),
        row.updatedAt(),
        row.version());
  }
}
