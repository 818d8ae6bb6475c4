package org.rapportcrm.it.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.rapportcrm.api.security.RequiresCapability;

/** One method that names its capability and one whose author forgot to. */
@Path("/plugins/inside")
@ApplicationScoped
public class InsideResource {

  /** For whoever may read contacts. */
  @GET
  @Path("named")
  @RequiresCapability("contacts.read")
  public Map<String, String> named() {
    return Map.of("answer", "named");
  }

  /** For nobody. */
  @GET
  @Path("forgotten")
  public Map<String, String> forgotten() {
    return Map.of("answer", "forgotten");
  }
}
