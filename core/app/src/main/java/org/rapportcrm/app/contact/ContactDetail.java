package org.rapportcrm.app.contact;

import java.time.Instant;
import java.util.List;
import org.rapportcrm.app.list.Lists;

/**
 * All that the core knows of one contact. Texts may be {@code null}.
 *
 * @param birthday {@code 1990-05-17}, or {@code --05-17} without a year
 * @param lists the lists on which it stands
 */
public record ContactDetail(
    ContactRow row,
    String zone,
    String street,
    String region,
    String postcode,
    String website,
    String birthday,
    String note,
    Instant firstPurchase,
    List<Lists.ContactList> lists) {

  /** The value of a field as people edit it. */
  public String get(ContactField field) {
    return switch (field) {
      case FIRST_NAME -> row.firstName();
      case LAST_NAME -> row.lastName();
      case EMAIL -> row.email();
      case PHONE -> row.phone();
      case COMPANY -> row.company();
      case JOB_TITLE -> row.jobTitle();
      case LIFE_STAGE -> row.lifeStage();
      case SOURCE -> row.source();
      case LANGUAGE -> row.language();
      case ZONE -> zone;
      case STREET -> street;
      case CITY -> row.city();
      case REGION -> region;
      case POSTCODE -> postcode;
      case COUNTRY -> row.country();
      case WEBSITE -> website;
      case BIRTHDAY -> birthday;
      case NOTE -> note;
      case EXTERNAL_ID -> row.externalId();
    };
  }
}
