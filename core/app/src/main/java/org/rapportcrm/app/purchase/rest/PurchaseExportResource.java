package org.rapportcrm.app.purchase.rest;

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
import org.rapportcrm.app.export.Chunks;
import org.rapportcrm.app.export.Export;
import org.rapportcrm.app.export.Format;
import org.rapportcrm.app.export.rest.Downloads;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomColumns;
import org.rapportcrm.app.field.CustomFilters;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.rest.CustomSchemas;
import org.rapportcrm.app.purchase.PurchaseColumns;
import org.rapportcrm.app.purchase.PurchaseRow;
import org.rapportcrm.app.purchase.Purchases;
import org.rapportcrm.app.rest.openapi.Live;
import org.rapportcrm.app.view.Column;
import org.rapportcrm.app.view.Order;
import org.rapportcrm.app.view.Orders;

/** {@code /api/v1/purchases/export}: a list of purchases as a file. */
@Path("/v1/purchases/export")
@ApplicationScoped
public class PurchaseExportResource {

  @Inject private Purchases purchases;
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
  @Doc("The list of purchases as a file, all of it. Asks for purchases.read too.")
  public Response export(
      @QueryParam("format") @OneOf(words = {"csv", "xlsx"}) @Doc("csv or xlsx; csv when absent.")
          String format,
      @QueryParam("columns")
          @Doc("Keys of columns in their order, parted by commas; the usual ones when absent.")
          String columns,
      @QueryParam("contact") @Doc("Key of a contact.") Long contact,
      @QueryParam("refunded") @Doc("Only those that are, or are not, refunded.") Boolean refunded,
      @QueryParam("query") @Doc("The beginning of the external id.") String query,
      @QueryParam("sort") @Doc("As in the list.") String sort,
      @Context @Live(value = CustomSchemas.PURCHASE, prefix = Definition.PREFIX) UriInfo address) {
    Format chosen = downloads.format(format, List.of(Format.CSV, Format.XLSX), "purchases.read");
    List<Column<PurchaseRow>> shown =
        downloads.columns(custom.behind(PurchaseColumns.ALL, Carrier.PURCHASE), columns);
    Purchases.Filter filter =
        new Purchases.Filter(
            contact,
            refunded,
            query,
            customFilters.within(
                Carrier.PURCHASE, CustomFilters.first(address.getQueryParameters()), null));
    Order<PurchaseRow> order = orders.asked(Purchases.SORTING, sort);
    Chunks<PurchaseRow> chunks =
        new Chunks<>(last -> purchases.list(filter, order, order.after(last), Export.CHUNK));
    return downloads.table(
        new Export<>(
            "purchases",
            "purchases.title",
            shown,
            chunks,
            PurchaseRow::id,
            (ids, given) -> custom.of(Carrier.PURCHASE, ids, given)),
        chosen,
        address.getRequestUri().getQuery());
  }
}
