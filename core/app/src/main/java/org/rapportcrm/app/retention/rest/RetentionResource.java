package org.rapportcrm.app.retention.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.retention.Retention;

/** {@code /api/v1/retention}: how long data is kept. */
@Path("/v1/retention")
@ApplicationScoped
public class RetentionResource {

  private static final String MANAGE = "settings.manage";

  @Inject private Retention retention;

  @Doc("How long a kind of data is kept.")
  public record RuleBody(
      String id,
      @Doc("Days; null for ever.") Integer days,
      @Doc("The fewest days that can be set.") int least,
      @Doc("When the oldest of it was made.") Instant oldest,
      @Doc("How many go the next night, counted up to 100,001.") long due) {

    static RuleBody of(Retention.Rule rule) {
      return new RuleBody(rule.id(), rule.days(), rule.least(), rule.oldest(), rule.due());
    }
  }

  @GET
  @RequiresCapability(MANAGE)
  @Doc("How long each kind of data is kept, and what goes the next night.")
  public Listing<RuleBody> list() {
    return bodies(retention.all());
  }

  @POST
  @Path("/preview")
  @RequiresCapability(MANAGE)
  @Doc("What would go if the rules named in the object said this, such as {\"jobs\": 90}.")
  public Listing<RuleBody> preview(JsonObject days) {
    return bodies(retention.preview(retention.check(texts(days))));
  }

  @PATCH
  @RequiresCapability(MANAGE)
  @Doc("Changes the rules named in the object, such as {\"jobs\": 90}; null keeps it for ever.")
  public Listing<RuleBody> change(JsonObject days) {
    retention.keep(retention.check(texts(days)), null);
    return list();
  }

  private static Map<String, String> texts(JsonObject days) {
    Map<String, String> texts = new LinkedHashMap<>();
    days.forEach((id, value) -> texts.put(id, text(value)));
    return texts;
  }

  private static String text(JsonValue value) {
    if (value instanceof JsonNumber || value == JsonValue.NULL) {
      return value == JsonValue.NULL ? null : value.toString();
    }
    return value instanceof JsonString string ? string.getString() : "?";
  }

  private static Listing<RuleBody> bodies(List<Retention.Rule> rules) {
    return Listing.of(rules.stream().map(RuleBody::of).toList(), null);
  }
}
