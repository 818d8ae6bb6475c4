package org.rapportcrm.app.contact.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.reach.Reach;

/**
 * All that the core knows of one contact. Texts may be {@code null}.
 *
 * @param birthday {@code 1990-05-17}, or {@code --05-17} without a year
 * @param more the fields of {@link #MORE} that hold something
 * @param birthCalendar the calendar in which the birthday returns; {@code null} for the Gregorian
 * @param lists keys of the lists on which it stands, by name
 * @param reach all addresses and numbers, the primary ones first
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
    Map<ContactField, String> more,
    String birthCalendar,
    Instant firstPurchase,
    List<Long> lists,
    Reach reach) {

  /** Fields that stand in {@code more}. */
  static final List<ContactField> MORE =
      List.of(
          ContactField.LANGUAGES,
          ContactField.UTM_SOURCE,
          ContactField.UTM_MEDIUM,
          ContactField.UTM_CAMPAIGN,
          ContactField.UTM_TERM,
          ContactField.UTM_CONTENT,
          ContactField.SCARCE,
          ContactField.CHALLENGE,
          ContactField.GOAL);

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
      case BIRTH_CALENDAR -> birthCalendar;
      case NOTE -> note;
      case LANGUAGES,
          UTM_SOURCE,
          UTM_MEDIUM,
          UTM_CAMPAIGN,
          UTM_TERM,
          UTM_CONTENT,
          SCARCE,
          CHALLENGE,
          GOAL ->
          more.get(field);
      case EXTERNAL_ID -> row.externalId();
    };
  }
}
