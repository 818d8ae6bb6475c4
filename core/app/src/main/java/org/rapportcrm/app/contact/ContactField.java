package org.rapportcrm.app.contact;

import java.util.Optional;

/**
 * The fields of a contact that people and imports fill, with their names in REST and in the
 * database and the most UTF-16 units they hold.
 */
public enum ContactField {
  FIRST_NAME("firstName", "first_name", 200),
  LAST_NAME("lastName", "last_name", 200),
  EMAIL("email", "email", 320),
  PHONE("phone", "phone", 60),
  /** The company's name; the table keeps its id in {@code company_id}. */
  COMPANY("company", null, 300),
  JOB_TITLE("jobTitle", "job_title", 200),
  LIFE_STAGE("lifeStage", "life_stage", 20),
  SOURCE("source", "source", 120),
  LANGUAGE("language", "language", 20),
  ZONE("zone", "zone", 60),
  STREET("street", "street", 300),
  CITY("city", "city", 120),
  REGION("region", "region", 120),
  POSTCODE("postcode", "postcode", 30),
  COUNTRY("country", "country", 120),
  WEBSITE("website", "website", 500),
  /** Three columns: {@code birth_year}, {@code birth_month}, {@code birth_day}; see Birthday. */
  BIRTHDAY("birthday", null, 40),
  /** The calendar in which the birthday returns; nothing for the Gregorian one. */
  BIRTH_CALENDAR("birthCalendar", "birth_calendar", 20),
  NOTE("note", "note", 100_000),
  /** Further languages as BCP 47 tags, parted by commas. */
  LANGUAGES("languages", "languages", 200),
  /** Where the first visit came from, as links of campaigns say it. */
  UTM_SOURCE("utmSource", "utm_source", 200),
  UTM_MEDIUM("utmMedium", "utm_medium", 200),
  UTM_CAMPAIGN("utmCampaign", "utm_campaign", 200),
  UTM_TERM("utmTerm", "utm_term", 200),
  UTM_CONTENT("utmContent", "utm_content", 200),
  /** What the person lacks, words of {@link Scarce} parted by commas. */
  SCARCE("scarce", "scarce", 200),
  /** What is hard for them, in words. */
  CHALLENGE("challenge", "challenge", 2000),
  /** What they want to reach, in words. */
  GOAL("goal", "goal", 2000),
  EXTERNAL_ID("externalId", "external_id", 200);

  private final String property;
  private final String column;
  private final int limit;

  ContactField(String property, String column, int limit) {
    this.property = property;
    this.column = column;
    this.limit = limit;
  }

  /** Its name in REST, in mappings and in error messages. */
  public String property() {
    return property;
  }

  /** Its column; {@code null} where it is not one column of the contact's row. */
  public String column() {
    return column;
  }

  /** How many UTF-16 units it holds. */
  public int limit() {
    return limit;
  }

  /** Message key of its name. */
  public String labelKey() {
    return "contacts.field." + property;
  }

  /** The field with this name in REST. */
  public static Optional<ContactField> of(String property) {
    for (ContactField field : values()) {
      if (field.property.equals(property)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
