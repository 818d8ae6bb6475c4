package org.rapportcrm.api.web;

/**
 * A CDI bean that answers a public page; works without JavaScript and without cookies. It runs on
 * the thread of the request, outside any transaction and without a user. One that throws shows a
 * friendly page with status 500.
 */
public interface PublicPageHandler {

  /** Shows the page; changes nothing, because scanners follow links. */
  PublicResponse get(PublicRequest request);

  /** Takes what a person sent; there is no session, the token is the proof. */
  PublicResponse post(PublicRequest request);
}
