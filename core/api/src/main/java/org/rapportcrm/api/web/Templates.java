package org.rapportcrm.api.web;

import java.util.Locale;
import java.util.Map;

/** Fills Mustache templates; an injectable service of the core. Values are escaped for HTML. */
public interface Templates {

  /**
   * Fills a template of the class path.
   *
   * @param path such as {@code META-INF/rapport/surveys/survey.mustache}
   * @param locale {@code {{#t}}key{{/t}}} gives the text of a message key in this language
   * @param model the values; a name that the template uses and the model lacks is an error, {@code
   *     null} is nothing
   * @return HTML
   */
  String render(String path, Locale locale, Map<String, Object> model);
}
