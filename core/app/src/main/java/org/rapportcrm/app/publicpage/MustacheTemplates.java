package org.rapportcrm.app.publicpage;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.web.Templates;

/**
 * Mustache templates of the class path, compiled once. Every value is escaped for HTML; a name that
 * the model lacks is an error, one that is {@code null} is empty.
 */
@ApplicationScoped
public class MustacheTemplates implements Templates {

  private final Map<String, Template> compiled = new ConcurrentHashMap<>();
  private Messages messages;

  /** For proxies. */
  protected MustacheTemplates() {}

  @Inject
  public MustacheTemplates(Messages messages) {
    this.messages = messages;
  }

  @Override
  public String render(String path, Locale locale, Map<String, Object> model) {
    Map<String, Object> context = new HashMap<>(model);
    context.put("t", new TextLambda(messages, locale));
    return compiled.computeIfAbsent(path, MustacheTemplates::compile).execute(context);
  }

  private static Template compile(String path) {
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("No template at " + path + " on the class path");
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      return Mustache.compiler().escapeHTML(true).nullValue("").compile(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the template " + path, e);
    }
  }
}
