package org.rapportcrm.app.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** All REST resources, of the core and of every plugin, below {@code /api}. */
@ApplicationPath("/api")
public class RestApplication extends Application {

  /** What there is to ask for is told at {@code /openapi}, and not in a second language. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
