package org.rapportcrm.app.company;

/** The texts of a company, with their names in REST and the most UTF-16 units they hold. */
public enum CompanyField {
  NAME("name", 300),
  WEBSITE("website", 500),
  EMAIL("email", 320),
  PHONE("phone", 60),
  INDUSTRY("industry", 120),
  STREET("street", 300),
  CITY("city", 120),
  REGION("region", 120),
  POSTCODE("postcode", 30),
  COUNTRY("country", 120),
  EXTERNAL_ID("externalId", 200);

  private final String property;
  private final int limit;

  CompanyField(String property, int limit) {
    this.property = property;
    this.limit = limit;
  }

  /** Its name in REST and in error messages. */
  public String property() {
    return property;
  }

  /** How many UTF-16 units it holds. */
  public int limit() {
    return limit;
  }

  /** Message key of its name. */
  public String labelKey() {
    return switch (this) {
      case NAME -> "companies.name";
      case INDUSTRY -> "companies.industry";
      default -> "contacts.field." + property;
    };
  }
}
