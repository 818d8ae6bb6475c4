package org.rapportcrm.app.tracking;

import java.time.Instant;

/**
 * An open or a click as it was seen.
 *
 * @param linkId the link that was clicked; {@code null} for an open
 * @param machine whether the request itself gives a machine away
 */
record Sighting(long deliveryId, Long linkId, boolean machine, Instant at) {

  boolean isClick() {
    return linkId != null;
  }
}
