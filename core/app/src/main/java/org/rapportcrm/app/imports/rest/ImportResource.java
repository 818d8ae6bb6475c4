package org.rapportcrm.app.imports.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.imports.ImportFeature;
import org.rapportcrm.app.imports.ImportOrder;
import org.rapportcrm.app.imports.ImportRun;
import org.rapportcrm.app.imports.ImportUndo;
import org.rapportcrm.app.imports.Imports;
import org.rapportcrm.app.imports.RejectedFile;
import org.rapportcrm.app.input.FileName;
import org.rapportcrm.app.input.Refusals;

/** {@code /api/v1/imports}. */
@Path("/v1/imports")
@ApplicationScoped
@RequiresCapability(ImportFeature.RUN)
public class ImportResource {

  @Inject private Imports imports;
  @Inject private ImportUndo undo;
  @Inject private Messages messages;
  @Inject private RejectedFile rejectedFile;
  @Inject private Refusals refusals;
  @Inject private CurrentUser user;

  @GET
  @RequiresCapability(ImportFeature.RUN)
  @Doc("Imports, newest first.")
  public Listing<ShownImport> list(
      @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
    int size = Limit.of(limit);
    List<ImportRun> runs = imports.newest(Cursor.id(cursor, Long.MAX_VALUE), size + 1);
    return Listing.page(runs, size, last -> Cursor.of(last.id())).map(ShownImport::of);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Idempotent
  @RequiresCapability(ImportFeature.RUN)
  @Doc(
      value =
          "Imports a file in the background. With the option dryRun it only finds out what would"
              + " happen.",
      status = 202,
      returns = ShownImport.class)
  public Response add(
      @Doc("CSV in any charset, XLSX, or vCard.") @FormParam("file") EntityPart file,
      @Doc("contacts, companies, deals, purchases, interactions, or what a plugin adds.")
          @FormParam("kind")
          String kind,
      @Doc("JSON: field by column name or 0-based index; guessed when absent.")
          @FormParam("mapping")
          String mapping,
      @Doc("On what ground the contacts may be written to; kept as proof of their consent.")
          @FormParam("basis")
          String basis,
      @Doc(
              "JSON: delimiter, charset, header, sheet, dateFormat (ymd, dmy, mdy, jalali, hijri or a"
                  + " pattern), decimal (point or comma), currency, zone, source, createContacts,"
                  + " purpose (what the consent is to; marketing when absent), dryRun.")
          @FormParam("options")
          String options)
      throws IOException {
    return accepted(imports.run(order(file, kind, mapping, basis, options), file.getContent()));
  }

  @POST
  @Path("preview")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RequiresCapability(ImportFeature.RUN)
  @Doc("Says how a file would be read, with its first rows. Imports nothing yet.")
  public ShownPreview preview(
      @FormParam("file") EntityPart file,
      @FormParam("kind") String kind,
      @FormParam("mapping") String mapping,
      @FormParam("options") String options)
      throws IOException {
    ImportOrder order = order(file, kind, mapping, null, options);
    ImportRun run = imports.receive(order, file.getContent());
    return ShownPreview.of(run, imports.look(run, order, new ArrayList<>()));
  }

  @GET
  @Path("{id}")
  @RequiresCapability(ImportFeature.RUN)
  @Doc("How far an import is, and what became of its rows.")
  public ShownImport get(@PathParam("id") long id) {
    return ShownImport.of(imports.get(id));
  }

  @POST
  @Path("{id}/start")
  @RequiresCapability(ImportFeature.RUN)
  @Doc(
      value = "Starts an import that was previewed or tried.",
      status = 202,
      returns = ShownImport.class)
  public Response start(@PathParam("id") long id) throws IOException {
    return accepted(imports.start(id));
  }

  @POST
  @Path("{id}/cancel")
  @RequiresCapability(ImportFeature.RUN)
  @Doc("Gives an import up after its current batch; what is written stays.")
  public ShownImport cancel(@PathParam("id") long id) {
    imports.cancel(id);
    return ShownImport.of(imports.get(id));
  }

  @POST
  @Path("{id}/undo")
  @RequiresCapability(ImportFeature.RUN)
  @Doc(
      value =
          "Takes an import back within 30 days: what it created goes, what it changed is as it was."
              + " What somebody changed or used since stays and is listed under left.",
      status = 202,
      returns = ShownImport.class)
  public Response undo(@PathParam("id") long id) {
    return accepted(undo.start(id));
  }

  @GET
  @Path("{id}/left")
  @RequiresCapability(ImportFeature.RUN)
  @Doc("What stayed when an import was taken back, with the reason.")
  public Listing<ShownLeft> left(
      @PathParam("id") long id,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    ImportRun run = imports.get(id);
    int size = Limit.of(limit);
    return Listing.page(
            undo.left(id, Cursor.id(cursor, 0), size + 1), size, last -> Cursor.of(last.id()))
        .map(
            left ->
                new ShownLeft(
                    left.what().contactId(),
                    left.what().name(),
                    left.what().field(),
                    messages.text(user.locale(), left.what().reasonKey())));
  }

  @GET
  @Path("{id}/rejected")
  @Produces("text/csv;charset=UTF-8")
  @RequiresCapability(ImportFeature.RUN)
  @Doc("The refused rows as CSV: the columns of the file, then line and reason.")
  public Response rejected(@PathParam("id") long id) {
    ImportRun run = imports.get(id);
    Locale locale = user.locale();
    StreamingOutput body = out -> rejectedFile.write(run, locale, out);
    return Response.ok(body)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"rejected-" + run.id() + ".csv\"")
        .build();
  }

  private ImportOrder order(
      EntityPart file, String kind, String mapping, String basis, String options) {
    if (file == null) {
      throw refusals.bad("file", "input.missing");
    }
    return new ImportOrder(
        kind,
        file.getFileName().map(FileName::ofPart).orElse(null),
        texts("mapping", mapping),
        basis,
        texts("options", options));
  }

  private static Response accepted(ImportRun run) {
    return Response.accepted(ShownImport.of(run))
        .location(URI.create("v1/imports/" + run.id()))
        .build();
  }

  /** A JSON object of plain values; {@code null} when there is none. */
  private Map<String, String> texts(String field, String json) {
    if (json == null || json.isBlank()) {
      return null;
    }
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      Map<String, String> texts = new LinkedHashMap<>();
      object.forEach(
          (name, value) -> {
            if (value instanceof JsonString text) {
              texts.put(name, text.getString());
            } else if (value.getValueType() != JsonValue.ValueType.NULL) {
              texts.put(name, value.toString());
            }
          });
      return texts;
    } catch (JsonException e) {
      throw refusals.bad(field, "imports.json", field);
    }
  }
}
