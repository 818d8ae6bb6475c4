package org.rapportcrm.app.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.rapportcrm.api.message.Consents.Wording;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.message.LetterheadSettings;
import org.rapportcrm.app.purpose.PurposeTexts;
import org.rapportcrm.app.text.PersonLocale;

/** How a form gets to people: by its address, or as HTML in another site. */
@ApplicationScoped
public class SignupShare {

  private LetterheadSettings letterhead;
  private Messages messages;
  private PurposeTexts texts;

  /** For the container. */
  protected SignupShare() {}

  /** With what the HTML is made of. */
  @Inject
  public SignupShare(LetterheadSettings letterhead, Messages messages, PurposeTexts texts) {
    this.letterhead = letterhead;
    this.messages = messages;
    this.texts = texts;
  }

  /** The form's public address. */
  public String url(SignupForm form) {
    return letterhead.read().baseUrl() + "/f/" + form.code();
  }

  /**
   * A form without script for another site. It names the versions of the words that it shows: when
   * they change, people who use it still agree to what they read.
   *
   * @param reader whose language it has, for a form without one of its own
   */
  public String snippet(SignupForm form, Locale reader) {
    Locale locale = form.language() == null ? reader : PersonLocale.of(form.language());
    StringBuilder html = new StringBuilder();
    html.append("<form method=\"post\" action=\"")
        .append(escaped(url(form)))
        .append("\" lang=\"")
        .append(locale.getLanguage())
        .append("\" dir=\"")
        .append(PersonLocale.direction(locale))
        .append("\">\n");
    field(html, locale, "email", "email", " required");
    for (String word : form.fields()) {
      field(html, locale, word, "text", "");
    }
    for (String purpose : form.purposes()) {
      Wording text = texts.current(purpose, locale);
      html.append("  <input type=\"hidden\" name=\"text\" value=\"")
          .append(text.id())
          .append("\">\n  <label><input type=\"checkbox\" name=\"purpose\" value=\"")
          .append(purpose)
          .append("\"> ")
          .append(escaped(text.words()))
          .append("</label>\n");
    }
    html.append("  <input type=\"text\" name=\"")
        .append(SignupReader.TRAP)
        .append("\" hidden tabindex=\"-1\" autocomplete=\"off\">\n  <button>")
        .append(escaped(messages.text(locale, "signup.page.send")))
        .append("</button>\n</form>");
    return html.toString();
  }

  private void field(StringBuilder html, Locale locale, String word, String type, String more) {
    html.append("  <label>")
        .append(escaped(messages.text(locale, "signup.field." + word)))
        .append(" <input type=\"")
        .append(type)
        .append("\" name=\"")
        .append(word)
        .append("\"")
        .append(more)
        .append("></label>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
