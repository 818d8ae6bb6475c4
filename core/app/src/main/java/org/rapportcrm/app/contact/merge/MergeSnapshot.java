package org.rapportcrm.app.contact.merge;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.duplicate.merge.FieldChanges;

/**
 * What two contacts were before they became one, as far as rows that moved do not tell.
 *
 * @param changes fields of the kept contact that the merge changed
 * @param email the merged contact's address, or {@code null}
 * @param externalId the merged contact's customer number, or {@code null}
 */
record MergeSnapshot(
    FieldChanges changes,
    String email,
    String externalId,
    List<Decision> consents,
    List<Link> referrals) {

  /** A consent. */
  record Decision(long contactId, String purpose, boolean given, Instant at) {}

  /** A referral. */
  record Link(long id, long referrer, long referee, Instant at, Instant credited, String source) {}

  static List<Decision> consents(Sql sql, List<Long> contacts) {
    return sql.list(
        "select contact_id, purpose, given, at from consent where contact_id = any(?)",
        row ->
            new Decision(
                row.getLong(1), row.getString(2), row.getBoolean(3), Sql.instant(row, "at")),
        contacts);
  }

  static List<Link> referrals(Sql sql, List<Long> contacts) {
    return sql.list(
        "select id, referrer_id, referee_id, at, credited_at, source from referral"
            + " where referrer_id = any(?) or referee_id = any(?) order by id",
        MergeSnapshot::link,
        contacts,
        contacts);
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getLong("id"),
        row.getLong("referrer_id"),
        row.getLong("referee_id"),
        Sql.instant(row, "at"),
        Sql.instant(row, "credited_at"),
        row.getString("source"));
  }

  String json() {
    JsonArrayBuilder decisions = Json.createArrayBuilder();
    consents.forEach(
        one ->
            decisions.add(
                Json.createObjectBuilder()
                    .add("contact", one.contactId())
                    .add("purpose", one.purpose())
                    .add("given", one.given())
                    .add("at", one.at().toString())));
    JsonArrayBuilder links = Json.createArrayBuilder();
    referrals.forEach(
        one ->
            links.add(
                put(
                    put(
                        Json.createObjectBuilder()
                            .add("id", one.id())
                            .add("referrer", one.referrer())
                            .add("referee", one.referee())
                            .add("at", one.at().toString()),
                        "credited",
                        one.credited() == null ? null : one.credited().toString()),
                    "source",
                    one.source())));
    JsonObjectBuilder json = Json.createObjectBuilder().add("changes", changes.json());
    put(put(json, "email", email), "externalId", externalId);
    return json.add("consents", decisions).add("referrals", links).build().toString();
  }

  static MergeSnapshot of(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      return new MergeSnapshot(
          FieldChanges.of(json.getJsonObject("changes")),
          json.getString("email", null),
          json.getString("externalId", null),
          json.getJsonArray("consents").getValuesAs(JsonObject.class).stream()
              .map(
                  one ->
                      new Decision(
                          number(one, "contact"),
                          one.getString("purpose"),
                          one.getBoolean("given"),
                          instant(one, "at")))
              .toList(),
          json.getJsonArray("referrals").getValuesAs(JsonObject.class).stream()
              .map(
                  one ->
                      new Link(
                          number(one, "id"),
                          number(one, "referrer"),
                          number(one, "referee"),
                          instant(one, "at"),
                          instant(one, "credited"),
                          one.getString("source", null)))
              .toList());
    }
  }

  private static JsonObjectBuilder put(JsonObjectBuilder json, String name, String value) {
    return value == null ? json : json.add(name, value);
  }

  private static long number(JsonObject json, String name) {
    return json.getJsonNumber(name).longValue();
  }

  private static Instant instant(JsonObject json, String name) {
    return json.containsKey(name) ? Instant.parse(json.getString(name)) : null;
  }
}
