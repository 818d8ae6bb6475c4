package org.rapportcrm.app.field.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomFields;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.FieldOption;
import org.rapportcrm.app.field.ValueCheck;
import org.rapportcrm.app.rest.openapi.LiveSchemas;

/** What {@code custom} holds, as the OpenAPI document says it: each field that is defined now. */
@ApplicationScoped
public class CustomSchemas implements LiveSchemas {

  /** Name of the schema of contacts' fields. */
  public static final String CONTACT = "ContactCustom";

  /** Name of the schema of companies' fields. */
  public static final String COMPANY = "CompanyCustom";

  /** Name of the schema of deals' fields. */
  public static final String DEAL = "DealCustom";

  /** Name of the schema of purchases' fields. */
  public static final String PURCHASE = "PurchaseCustom";

  private CustomFields fields;

  /** For the container. */
  protected CustomSchemas() {}

  /** Over the fields. */
  @Inject
  public CustomSchemas(CustomFields fields) {
    this.fields = fields;
  }

  @Override
  public Map<String, JsonObject> now() {
    Map<String, JsonObject> schemas = new TreeMap<>();
    schemas.put(CONTACT, schema(fields.active(Carrier.CONTACT)));
    schemas.put(COMPANY, schema(fields.active(Carrier.COMPANY)));
    schemas.put(DEAL, schema(fields.active(Carrier.DEAL)));
    schemas.put(PURCHASE, schema(fields.active(Carrier.PURCHASE)));
    return schemas;
  }

  private static JsonObject schema(List<Definition> active) {
    JsonObjectBuilder properties = Json.createObjectBuilder();
    active.forEach(field -> properties.add(field.key(), property(field)));
    return Json.createObjectBuilder()
        .add("type", "object")
        .add("description", "The custom fields that are defined now; null where there is no value.")
        .add("additionalProperties", false)
        .add("properties", properties)
        .build();
  }

  private static JsonObject property(Definition field) {
    String help = field.help() == null ? "" : ". " + field.help();
    return shape(field).add("description", field.label(Locale.ENGLISH) + help).build();
  }

  private static JsonObjectBuilder shape(Definition field) {
    return switch (field.type()) {
      case TEXT -> type("string").add("maxLength", ValueCheck.LONGEST);
      case LINK -> type("string").add("format", "uri").add("maxLength", ValueCheck.LONGEST);
      case NUMBER -> type("number");
      case MONEY -> money();
      case DATE -> type("string").add("format", "date");
      case YES_NO -> type("boolean");
      case CHOICE -> type("string").add("enum", keys(field).addNull());
      case CHOICES -> type("array").add("items", item(field));
      case CONTACT, COMPANY -> type("integer").add("format", "int64");
    };
  }

  private static JsonObjectBuilder type(String name) {
    return Json.createObjectBuilder().add("type", Json.createArrayBuilder().add(name).add("null"));
  }

  private static JsonObjectBuilder money() {
    JsonObjectBuilder parts =
        Json.createObjectBuilder()
            .add("amount", Json.createObjectBuilder().add("type", "number"))
            .add("currency", Json.createObjectBuilder().add("type", "string"));
    return type("object").add("properties", parts);
  }

  private static JsonObjectBuilder item(Definition field) {
    return Json.createObjectBuilder().add("type", "string").add("enum", keys(field));
  }

  private static JsonArrayBuilder keys(Definition field) {
    JsonArrayBuilder keys = Json.createArrayBuilder();
    field.options().stream().map(FieldOption::key).forEach(keys::add);
    return keys;
  }
}
