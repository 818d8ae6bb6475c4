package org.rapportcrm.app.imports.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Knows the exports of other programs by headers that they alone have together. The mapping does
 * not depend on it: it says to people that their file is understood.
 */
public final class Origins {

  /** A program and headers of its export, in lower case; all of them must be there. */
  private record Origin(String name, Set<String> headers) {}

  private static final List<Origin> ORIGINS = new ArrayList<>();

  static {
    add("Google", "given name", "family name", "e-mail 1 - value");
    add("Google", "first name", "last name", "labels", "e-mail 1 - value");
    add("Outlook", "first name", "last name", "e-mail address", "e-mail 2 address");
    add("Outlook", "first name", "last name", "e-mail address", "business phone");
    add("HubSpot", "record id", "first name", "last name", "email", "lifecycle stage");
    add("HubSpot", "record id", "email", "contact owner");
    add("HubSpot", "contact id", "email", "lifecycle stage");
    add("Mailchimp", "email address", "member_rating", "leid", "euid");
    add("Mautic", "firstname", "lastname", "email", "preferred_locale", "attribution");
    add("Mautic", "firstname", "lastname", "email", "points", "address1", "zipcode");
    add("FluentCRM", "first_name", "last_name", "email", "address_line_1", "contact_type");
    add("FluentCRM", "first_name", "last_name", "email", "address_line_1", "postal_code", "status");
    add("WP ERP", "first_name", "last_name", "email", "street_1", "life_stage");
    add("WP ERP", "first_name", "last_name", "email", "street_1", "street_2", "postal_code");
    add("listmonk", "uuid", "email", "name", "attributes", "status");
    add("CiviCRM", "contact id", "contact type", "sort name");
  }

  private Origins() {}

  private static void add(String name, String... headers) {
    ORIGINS.add(new Origin(name, Set.of(headers)));
  }

  /** The program whose export has these headers. */
  public static Optional<String> of(List<String> columns) {
    Set<String> headers = new HashSet<>();
    columns.forEach(column -> headers.add(column.strip().toLowerCase(Locale.ROOT)));
    return ORIGINS.stream()
        .filter(origin -> headers.containsAll(origin.headers()))
        .map(Origin::name)
        .findFirst();
  }
}
