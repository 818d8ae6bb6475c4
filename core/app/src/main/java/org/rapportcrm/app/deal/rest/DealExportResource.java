package org.rapportcrm.app.deal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.deal.DealColumns;
import org.rapportcrm.app.deal.DealFilter;
import org.rapportcrm.app.deal.DealFilter.Days;
import org.rapportcrm.app.deal.DealFinder;
import org.rapportcrm.app.deal.DealRow;
import org.rapportcrm.app.export.Chunks;
import org.rapportcrm.app.export.Export;
import org.rapportcrm.app.export.Format;
import org.rapportcrm.app.export.rest.Downloads;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomColumns;
import org.rapportcrm.app.field.CustomFilters;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.rest.CustomSchemas;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.rest.openapi.Live;
import org.rapportcrm.app.view.Column;
import org.rapportcrm.app.view.Order;
import org.rapportcrm.app.view.Orders;

/** {@code /api/v1/deals/export}: a list of deals as a file. */
@Path("/v1/deals/export")
@ApplicationScoped
public class DealExportResource {

  @Inject private DealFinder deals;
  @Inject private Downloads downloads;
  @Inject private Orders orders;
  @Inject private CustomColumns custom;
  @Inject private CustomFilters customFilters;
  @Inject private Refusals refusals;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  @GET
  @Produces({
    "text/csv;charset=UTF-8",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  })
  @RequiresCapability("exports.run")
  @Doc(
      "The list of deals as a file, all of it; in the order in which they were made where no sort is asked for. Asks for deals.read too.")
  public Response export(
      @QueryParam("format") @OneOf(words = {"csv", "xlsx"}) @Doc("csv or xlsx; csv when absent.")
          String format,
      @QueryParam("columns")
          @Doc("Keys of columns in their order, parted by commas; the usual ones when absent.")
          String columns,
      @QueryParam("pipeline") @Doc("Key of a pipeline.") Long pipeline,
      @QueryParam("stage") @Doc("Only this stage.") String stage,
      @QueryParam("contact") @Doc("Key of a contact.") Long contact,
      @QueryParam("company") @Doc("Key of a company.") Long company,
      @QueryParam("owner") @Doc("Key of a user; 0 for deals that nobody looks after.") Long owner,
      @QueryParam("from") @Doc("The first day of being decided.") String from,
      @QueryParam("to") @Doc("The last one.") String to,
      @QueryParam("stalled") @Doc("true: only open ones that do not move on.") Boolean stalled,
      @QueryParam("sort") @Doc("As in the list.") String sort,
      @Context @Live(value = CustomSchemas.DEAL, prefix = Definition.PREFIX) UriInfo address) {
    Format chosen = downloads.format(format, List.of(Format.CSV, Format.XLSX), "deals.read");
    List<Column<DealRow>> shown =
        downloads.columns(custom.behind(DealColumns.ALL, Carrier.DEAL), columns);
    DealFilter filter =
        DealFilter.ALL
            .in(pipeline)
            .at(stage)
            .ofContact(contact)
            .ofCompany(company)
            .ownedBy(owner)
            .closing(
                new Days(
                    refusals.good(Input.day("from", from)), refusals.good(Input.day("to", to))))
            .stalled(
                Boolean.TRUE.equals(stalled) ? clock.instant() : null,
                LocalDate.ofInstant(clock.instant(), user.zone()))
            .within(
                customFilters.within(
                    Carrier.DEAL, CustomFilters.first(address.getQueryParameters()), null));
    Order<DealRow> order =
        orders.asked(DealFinder.SORTING, sort == null || sort.isBlank() ? "id" : sort);
    Chunks<DealRow> chunks =
        new Chunks<>(last -> deals.list(filter, order, order.after(last), Export.CHUNK));
    return downloads.table(
        new Export<>(
            "deals",
            "deals.title",
            shown,
            chunks,
            DealRow::id,
            (ids, given) -> custom.of(Carrier.DEAL, ids, given)),
        chosen,
        address.getRequestUri().getQuery());
  }
}
