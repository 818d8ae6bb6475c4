package org.rapportcrm.app.imports.ways;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.app.reach.Line;
import org.rapportcrm.app.reach.Place;

/** Ways to reach a record, as traces of imports keep them. */
public final class WaysJson {

  private WaysJson() {}

  /** The JSON of these. */
  public static JsonObjectBuilder json(Ways ways) {
    JsonArrayBuilder places = Json.createArrayBuilder();
    for (Place p : ways.places()) {
      places.add(texts(p.kind(), p.street(), p.city(), p.region(), p.postcode(), p.country()));
    }
    return Json.createObjectBuilder()
        .add("kinds", texts(ways.emailKind(), ways.phoneKind(), ways.addressKind()))
        .add("emails", lines(ways.emails()))
        .add("phones", lines(ways.phones()))
        .add("places", places);
  }

  private static JsonArrayBuilder lines(List<Line> lines) {
    JsonArrayBuilder json = Json.createArrayBuilder();
    lines.forEach(line -> json.add(texts(line.kind(), line.text())));
    return json;
  }

  private static JsonArrayBuilder texts(String... texts) {
    JsonArrayBuilder json = Json.createArrayBuilder();
    for (String text : texts) {
      json.add(text == null ? JsonValue.NULL : Json.createValue(text));
    }
    return json;
  }

  /** Those of a JSON. */
  public static Ways of(JsonObject json) {
    JsonArray kinds = json.getJsonArray("kinds");
    return new Ways(
        text(kinds, 0),
        text(kinds, 1),
        text(kinds, 2),
        rows(json, "emails").map(WaysJson::line).toList(),
        rows(json, "phones").map(WaysJson::line).toList(),
        rows(json, "places")
            .map(
                p ->
                    new Place(
                        text(p, 0),
                        text(p, 1),
                        text(p, 2),
                        text(p, 3),
                        text(p, 4),
                        text(p, 5),
                        false))
            .toList());
  }

  private static Stream<JsonArray> rows(JsonObject json, String name) {
    return json.getJsonArray(name).getValuesAs(JsonArray.class).stream();
  }

  private static Line line(JsonArray row) {
    return new Line(text(row, 0), text(row, 1), false);
  }

  private static String text(JsonArray row, int at) {
    return row.isNull(at) ? null : row.getString(at);
  }
}
