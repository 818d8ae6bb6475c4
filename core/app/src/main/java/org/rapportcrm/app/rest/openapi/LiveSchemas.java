package org.rapportcrm.app.rest.openapi;

import jakarta.json.JsonObject;
import java.util.Map;

/** Schemas that are known only while the program runs; each bean of this type is asked. */
public interface LiveSchemas {

  /** The schemas now, by the names that {@link Live} calls them. */
  Map<String, JsonObject> now();
}
