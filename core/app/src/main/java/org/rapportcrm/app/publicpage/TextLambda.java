package org.rapportcrm.app.publicpage;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import org.rapportcrm.api.text.Messages;

/**
 * {@code {{#t}}key{{/t}}} and {@code {{#t}}key|{{value}}|{{other}}{{/t}}}: a text in the page's
 * language, with the values as its arguments, all of it escaped.
 */
record TextLambda(Messages messages, Locale locale) implements Mustache.Lambda {

  @Override
  public void execute(Template.Fragment fragment, Writer out) throws IOException {
    String[] parts = fragment.execute().strip().split("\\|", -1);
    Object[] arguments =
        Arrays.stream(parts).skip(1).map(TextLambda::unescaped).toArray(Object[]::new);
    out.write(Html.escaped(messages.text(locale, parts[0], arguments)));
  }

  /* Values arrive escaped by Mustache and are escaped again with the text around them. */
  private static String unescaped(String value) {
    return value
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x60;", "`")
        .replace("&#x3D;", "=")
        .replace("&amp;", "&");
  }
}
