package org.rapportcrm.api.web;

/**
 * Draws a public page as strangers get it, for a preview in the console; an injectable service of
 * the core.
 */
public interface PublicFrame {

  /**
   * The whole HTML document: the theme's frame around the page's body, in the page's language.
   *
   * @param page one with a body
   */
  String document(PublicResponse page);
}
