package org.rapportcrm.app.company;

import java.util.List;
import org.rapportcrm.app.company.CompanyFinder.CompanyRow;
import org.rapportcrm.app.view.Column;
import org.rapportcrm.app.view.Columns;
import org.rapportcrm.app.view.Look;

/** What a list of companies can show. */
public final class CompanyColumns {

  /** The columns that every installation has, in their usual order. */
  public static final Columns<CompanyRow> ALL =
      new Columns<>(
          List.of(
              Column.<CompanyRow>of("name", "companies.name", Look.NAME, CompanyRow::name)
                  .sortedBy("name")
                  .changing("name")
                  .asUsual(),
              Column.<CompanyRow>of(
                      "industry", "companies.industry", Look.TEXT, CompanyRow::industry)
                  .changing("industry")
                  .asUsual(),
              Column.<CompanyRow>of("city", "contacts.field.city", Look.TEXT, CompanyRow::city)
                  .changing("city")
                  .asUsual(),
              Column.<CompanyRow>of("owner", "contacts.owner", Look.TEXT, CompanyRow::owner)
                  .changing("ownerId")
                  .asUsual(),
              Column.of("team", "teams.team", Look.TEXT, CompanyRow::team),
              Column.<CompanyRow>of("contacts", "contacts.title", Look.NUMBER, CompanyRow::contacts)
                  .asUsual(),
              Column.<CompanyRow>of("phone", "contacts.field.phone", Look.LTR, CompanyRow::phone)
                  .changing("phone"),
              Column.<CompanyRow>of(
                      "website", "contacts.field.website", Look.LTR, CompanyRow::website)
                  .changing("website"),
              Column.<CompanyRow>of(
                      "country", "contacts.field.country", Look.TEXT, CompanyRow::country)
                  .changing("country"),
              Column.<CompanyRow>of("externalId", "views.number", Look.LTR, CompanyRow::externalId)
                  .changing("externalId"),
              Column.<CompanyRow>of(
                      "createdAt", "contacts.created", Look.MOMENT, CompanyRow::createdAt)
                  .sortedBy("created"),
              Column.<CompanyRow>of(
                      "updatedAt", "contacts.updated", Look.MOMENT, CompanyRow::updatedAt)
                  .sortedBy("updated"),
              Column.<CompanyRow>of("id", "views.key", Look.NUMBER, CompanyRow::id)));

  private CompanyColumns() {}
}
