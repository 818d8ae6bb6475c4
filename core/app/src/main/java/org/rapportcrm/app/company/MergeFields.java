package org.rapportcrm.app.company;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapportcrm.app.duplicate.merge.MergeReach.First;

/** The fields of a company as a merge reads and sets them. */
final class MergeFields {

  static final String OWNER = "owner";
  static final String TEAM = "team";

  private MergeFields() {}

  /** Whether a merge knows a field of this name. */
  static boolean isKnown(String field) {
    return field.equals(OWNER) || field(field).isPresent();
  }

  /** A company's fields by name, owner and team by their keys; without empty ones. */
  static Map<String, String> of(Company company) {
    Map<String, String> values = new LinkedHashMap<>();
    for (CompanyField field : CompanyField.values()) {
      put(values, field.property(), company.get(field));
    }
    put(values, OWNER, company.ownerId());
    put(values, TEAM, company.teamId());
    return values;
  }

  private static void put(Map<String, String> values, String field, Object value) {
    if (value != null) {
      values.put(field, value.toString());
    }
  }

  /** Sets a field by its name. */
  static void set(Company company, String field, String value) {
    switch (field) {
      case OWNER -> company.ownedBy(key(value));
      case TEAM -> company.ofTeam(key(value));
      default -> field(field).ifPresent(known -> company.set(known, value));
    }
  }

  private static Optional<CompanyField> field(String name) {
    return Stream.of(CompanyField.values()).filter(f -> f.property().equals(name)).findFirst();
  }

  private static Long key(String value) {
    return value == null ? null : Long.valueOf(value);
  }

  /** How the company is reached first. */
  static First first(Company company) {
    return new First(
        company.get(CompanyField.EMAIL),
        company.get(CompanyField.PHONE),
        company.get(CompanyField.STREET),
        company.get(CompanyField.CITY),
        company.get(CompanyField.REGION),
        company.get(CompanyField.POSTCODE),
        company.get(CompanyField.COUNTRY));
  }
}
