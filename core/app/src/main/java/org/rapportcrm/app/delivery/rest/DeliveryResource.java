package org.rapportcrm.app.delivery.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.delivery.DeliveryReader;
import org.rapportcrm.app.delivery.DeliveryReader.DeliveryView;
import org.rapportcrm.app.delivery.engine.DeliveryState;

/** {@code /api/v1/deliveries}: who got a batch's message, who did not, and why. */
@Path("/v1/deliveries")
@ApplicationScoped
public class DeliveryResource {

  @Inject private DeliveryReader deliveries;

  @GET
  @RequiresCapability("mail.read")
  @Doc("The deliveries of a batch, one for each address; state is one of queued, sent, unknown …")
  public Listing<DeliveryView> list(
      @QueryParam("batch") @Doc("The batch of messages.") @Required Long batch,
      @QueryParam("state") String state,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    if (batch == null) {
      throw KeyedProblem.badField("batch", "rest.missing", "batch");
    }
    return deliveries.ofBatch(batch, parsed(state), cursor, Limit.of(limit));
  }

  private static DeliveryState parsed(String state) {
    if (state == null || state.isBlank()) {
      return null;
    }
    return Arrays.stream(DeliveryState.values())
        .filter(known -> known.name().equals(state.strip().toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                KeyedProblem.badField(
                    "state",
                    "rest.choice",
                    "state",
                    state,
                    Arrays.stream(DeliveryState.values())
                        .map(Enum::name)
                        .collect(Collectors.joining(", "))));
  }
}
