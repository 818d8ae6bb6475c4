package org.rapportcrm.it.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.security.RequiresCapability;

/** A method that names its capability, one whose author forgot to, and one that fails unnoticed. */
@Path("/plugins/inside")
@ApplicationScoped
public class InsideResource {

  @Resource(lookup = "java:comp/UserTransaction")
  private UserTransaction transaction;

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

  /** Something it called failed, and it answers as if all was well. */
  @POST
  @Path("careless")
  @Idempotent
  @RequiresCapability("contacts.read")
  public Response careless() throws SystemException {
    transaction.setRollbackOnly();
    return Response.status(201).entity(Map.of("answer", "all is well")).build();
  }
}
