package org.rapportcrm.api.web;

/** A CDI bean that answers a public page; works without JavaScript and without cookies. */
public interface PublicPageHandler {

  /** Shows the page; changes nothing, because scanners follow links. */
  PublicResponse get(PublicRequest request);

  /** Takes what a person sent; there is no session, the token is the proof. */
  PublicResponse post(PublicRequest request);
}
