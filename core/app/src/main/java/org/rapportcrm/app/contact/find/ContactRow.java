package org.rapportcrm.app.contact.find;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.contact.ContactView;

/**
 * A contact as lists show it. Texts may be {@code null} where nothing is known.
 *
 * @param company {@code null} also when the company is not one that the asking person sees
 * @param purchaseSum over purchases that are not refunded, scale 4
 * @param lastPurchase {@code null} when there is none
 */
public record ContactRow(
    long id,
    String firstName,
    String lastName,
    String email,
    String phone,
    Long companyId,
    String company,
    String jobTitle,
    String lifeStage,
    String source,
    String language,
    String city,
    String country,
    String externalId,
    Long ownerId,
    String owner,
    Long teamId,
    String team,
    int purchaseCount,
    BigDecimal purchaseSum,
    Instant lastPurchase,
    Instant createdAt,
    Instant updatedAt,
    long version,
    List<String> tags) {

  /** The name to show: first and last name, else the address, else the customer number. */
  public String displayName() {
    return new ContactView(
            id,
            email,
            firstName,
            lastName,
            phone,
            company,
            lifeStage,
            source,
            language,
            externalId,
            ownerId)
        .displayName();
  }

  /** The same with these tags. */
  ContactRow tagged(List<String> names) {
    return new ContactRow(
        id,
        firstName,
        lastName,
        email,
        phone,
        companyId,
        company,
        jobTitle,
        lifeStage,
        source,
        language,
        city,
        country,
        externalId,
        ownerId,
        owner,
        teamId,
        team,
        purchaseCount,
        purchaseSum,
        lastPurchase,
        createdAt,
        updatedAt,
        version,
        names);
  }
}
