package org.rapportcrm.app.deal.web;

import org.rapportcrm.app.deal.DealRow;

/** Where the cells of a list of deals lead. Pure. */
final class DealLinks {

  private DealLinks() {}

  /** The path for the column of this key; {@code null} for nowhere. */
  static String of(DealRow row, String key) {
    return switch (key) {
      case "name" -> "/console/deal/" + row.id();
      case "contact" -> path("/console/contact/", row.contactId());
      case "company" -> path("/console/company/", row.companyId());
      default -> null;
    };
  }

  private static String path(String page, Long id) {
    return id == null ? null : page + id;
  }
}
