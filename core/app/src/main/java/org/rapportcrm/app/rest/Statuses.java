package org.rapportcrm.app.rest;

import jakarta.ws.rs.core.Response;

/** HTTP statuses in words. */
final class Statuses {

  private Statuses() {}

  static String title(int status) {
    if (status == 422) {
      return "Unprocessable Content";
    }
    Response.Status known = Response.Status.fromStatusCode(status);
    return known == null ? "Status " + status : known.getReasonPhrase();
  }
}
