package org.rapportcrm.app.company.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.api.segment.Segments.Compiled;
import org.rapportcrm.app.company.CompanyColumns;
import org.rapportcrm.app.company.CompanyFinder;
import org.rapportcrm.app.company.CompanyFinder.CompanyRow;
import org.rapportcrm.app.export.Chunks;
import org.rapportcrm.app.export.Export;
import org.rapportcrm.app.export.Format;
import org.rapportcrm.app.export.rest.Downloads;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomColumns;
import org.rapportcrm.app.field.CustomFilters;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.rest.CustomSchemas;
import org.rapportcrm.app.rest.openapi.Live;
import org.rapportcrm.app.view.Column;
import org.rapportcrm.app.view.Order;
import org.rapportcrm.app.view.Orders;

/** {@code /api/v1/companies/export}: a list of companies as a file. */
@Path("/v1/companies/export")
@ApplicationScoped
public class CompanyExportResource {

  @Inject private CompanyFinder finder;
  @Inject private Orders orders;
  @Inject private Downloads downloads;
  @Inject private CustomColumns custom;
  @Inject private CustomFilters customFilters;

  @GET
  @Produces({
    "text/csv;charset=UTF-8",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  })
  @RequiresCapability("exports.run")
  @Doc("The list of companies as a file, all of it. Asks for companies.read too.")
  public Response export(
      @QueryParam("format") @OneOf(words = {"csv", "xlsx"}) @Doc("csv or xlsx; csv when absent.")
          String format,
      @QueryParam("columns")
          @Doc("Keys of columns in their order, parted by commas; the usual ones when absent.")
          String columns,
      @QueryParam("query") @Doc("A part of the name.") String query,
      @QueryParam("sort") @Doc("As in the list.") String sort,
      @Context @Live(value = CustomSchemas.COMPANY, prefix = Definition.PREFIX) UriInfo address) {
    Format chosen = downloads.format(format, List.of(Format.CSV, Format.XLSX), "companies.read");
    List<Column<CompanyRow>> shown =
        downloads.columns(custom.behind(CompanyColumns.ALL, Carrier.COMPANY), columns);
    Compiled within =
        customFilters.within(
            Carrier.COMPANY, CustomFilters.first(address.getQueryParameters()), null);
    Order<CompanyRow> order = orders.asked(CompanyFinder.SORTING, sort);
    Chunks<CompanyRow> chunks =
        new Chunks<>(last -> finder.list(query, within, order, order.after(last), Export.CHUNK));
    return downloads.table(
        new Export<>(
            "companies",
            "companies.title",
            shown,
            chunks,
            CompanyRow::id,
            (ids, given) -> custom.of(Carrier.COMPANY, ids, given)),
        chosen,
        address.getRequestUri().getQuery());
  }
}
