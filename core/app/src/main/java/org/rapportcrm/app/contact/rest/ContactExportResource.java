package org.rapportcrm.app.contact.rest;

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
import org.rapportcrm.api.segment.Segments;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.contact.find.ContactBesides;
import org.rapportcrm.app.contact.find.ContactCards;
import org.rapportcrm.app.contact.find.ContactChunks;
import org.rapportcrm.app.contact.find.ContactColumns;
import org.rapportcrm.app.contact.find.ContactFilter;
import org.rapportcrm.app.contact.find.ContactFinder;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.contact.find.ContactSort;
import org.rapportcrm.app.export.Export;
import org.rapportcrm.app.export.Format;
import org.rapportcrm.app.export.rest.Downloads;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomColumns;
import org.rapportcrm.app.field.CustomFilters;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.rest.CustomSchemas;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.rest.openapi.Live;
import org.rapportcrm.app.tag.Tags;
import org.rapportcrm.app.view.Column;

/** {@code /api/v1/contacts/export}: a list of contacts as a file. */
@Path("/v1/contacts/export")
@ApplicationScoped
public class ContactExportResource {

  private static final long NO_TAG = -1;

  @Inject private ContactFinder finder;
  @Inject private ContactCards cards;
  @Inject private Segments segments;
  @Inject private Tags tags;
  @Inject private Downloads downloads;
  @Inject private CustomColumns custom;
  @Inject private ContactBesides besides;
  @Inject private CustomFilters customFilters;
  @Inject private Refusals refusals;

  @GET
  @Produces({
    "text/csv;charset=UTF-8",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "text/vcard;charset=UTF-8"
  })
  @RequiresCapability("exports.run")
  @Doc(
      "The list of contacts as a file, all of it, with the filters and the sort of the list. Asks"
          + " for contacts.read too. Cells that a spreadsheet would calculate are made harmless.")
  public Response export(
      @QueryParam("format")
          @OneOf(words = {"csv", "xlsx", "vcf"})
          @Doc("csv, xlsx or vcf; csv when absent.")
          String format,
      @QueryParam("columns")
          @Doc("Keys of columns in their order, parted by commas; the usual ones when absent.")
          String columns,
      @QueryParam("query") @Doc("Words, as in the list.") String query,
      @QueryParam("segment") @Doc("Key of a segment.") Long segment,
      @QueryParam("lifeStage") @Doc("A life stage.") String lifeStage,
      @QueryParam("owner") @Doc("Key of a user; 0 for contacts without owner.") Long owner,
      @QueryParam("source") @Doc("The exact source.") String source,
      @QueryParam("tag") @Doc("Name of a tag.") String tag,
      @QueryParam("list") @Doc("Key of a list.") Long list,
      @QueryParam("company") @Doc("Key of a company.") Long company,
      @QueryParam("hasEmail") @Doc("Whether there is an address.") Boolean hasEmail,
      @QueryParam("sort") @Doc("As in the list.") String sort,
      @Context @Live(value = CustomSchemas.CONTACT, prefix = Definition.PREFIX) UriInfo address) {
    Format chosen = downloads.format(format, List.of(Format.values()), "contacts.read");
    List<Column<ContactRow>> shown =
        downloads.columns(custom.behind(ContactColumns.ALL, Carrier.CONTACT), columns);
    ContactSort order =
        ContactSort.of(sort).orElseThrow(() -> refusals.bad("sort", "contacts.no-sort", sort));
    ContactFilter filter =
        new ContactFilter(
            query,
            stage(lifeStage),
            owner,
            source,
            tag == null ? null : tags.idOf(tag).orElse(NO_TAG),
            list,
            company,
            hasEmail,
            customFilters.within(
                Carrier.CONTACT,
                CustomFilters.first(address.getQueryParameters()),
                segment == null ? null : segments.compile(segment)));
    ContactChunks chunks = new ContactChunks(finder, filter, order, Export.CHUNK);
    String asked = address.getRequestUri().getQuery();
    return chosen == Format.VCF
        ? downloads.file("contacts", chosen, asked, out -> cards.write(chunks, out))
        : downloads.table(
            new Export<>("contacts", "contacts.title", shown, chunks, ContactRow::id, besides::of),
            chosen,
            asked);
  }

  private String stage(String word) {
    if (word == null || word.isBlank()) {
      return null;
    }
    return LifeStage.of(word)
        .map(LifeStage::word)
        .orElseThrow(() -> refusals.bad("lifeStage", "input.no-life-stage", word));
  }
}
