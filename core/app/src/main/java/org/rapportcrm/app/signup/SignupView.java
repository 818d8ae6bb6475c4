package org.rapportcrm.app.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.message.Consents.Wording;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.web.PublicRequest;
import org.rapportcrm.api.web.PublicResponse;
import org.rapportcrm.api.web.Templates;
import org.rapportcrm.app.purpose.Purpose;
import org.rapportcrm.app.purpose.PurposeTexts;
import org.rapportcrm.app.purpose.Purposes;
import org.rapportcrm.app.text.PersonLocale;

/** The public pages of a form. */
@ApplicationScoped
public class SignupView {

  private static final String FORM = "META-INF/rapport/core/signup-form.mustache";
  private static final String NOTICE = "META-INF/rapport/core/signup-notice.mustache";

  private Templates templates;
  private Messages messages;
  private Purposes purposes;
  private PurposeTexts texts;

  /** For the container. */
  protected SignupView() {}

  /** With what fills the pages. */
  @Inject
  public SignupView(Templates templates, Messages messages, Purposes purposes, PurposeTexts texts) {
    this.templates = templates;
    this.messages = messages;
    this.purposes = purposes;
    this.texts = texts;
  }

  /** The language of a form's pages. */
  public Locale locale(SignupForm form, PublicRequest request) {
    return form.language() == null ? request.locale() : PersonLocale.of(form.language());
  }

  /** The form, with what was typed and what is wrong with it; a closed one says so. */
  public PublicResponse form(SignupForm form, PublicRequest request, SignupReader.Read read) {
    Locale locale = locale(form, request);
    if (!form.open()) {
      return notice(form.heading(), "signup.page.closed", locale, null);
    }
    Map<String, Object> model = new HashMap<>();
    model.put("heading", form.heading());
    model.put("intro", form.intro());
    model.put("trap", SignupReader.TRAP);
    List<Map<String, Object>> fields = new ArrayList<>();
    fields.add(field("email", "email", true, request, read, locale));
    for (String word : form.fields()) {
      String fillIn = SignupField.of(word).orElseThrow().fillIn();
      fields.add(field(word, fillIn, false, request, read, locale));
    }
    model.put("fields", fields);
    model.put("purposes", form.purposes().stream().map(p -> purpose(p, request, locale)).toList());
    model.put("waits", form.purposes().stream().anyMatch(this::waits));
    model.put("purposeError", error(read, "purpose", locale));
    String body = templates.render(FORM, locale, model);
    return PublicResponse.page(read.flaws().isEmpty() ? 200 : 422, form.heading(), body, locale);
  }

  /** Whatever the address is: a message is on its way, if it may be. */
  public PublicResponse almost(SignupForm form, PublicRequest request) {
    return notice(form.heading(), "signup.page.almost", locale(form, request), null);
  }

  /** Too many from this network. */
  public PublicResponse tooMuch(SignupForm form, PublicRequest request) {
    return notice(form.heading(), "signup.page.tooMuch", locale(form, request), null);
  }

  /** The page behind the mailed link. */
  public PublicResponse confirmation(Confirming.Found found, Locale locale) {
    return switch (found.state()) {
      case CONFIRMED -> notice(found.form().heading(), "signup.page.already", locale, null);
      case EXPIRED -> notice(found.form().heading(), "signup.page.expired", locale, null);
      case PENDING ->
          notice(
              found.form().heading(),
              "signup.page.confirm",
              locale,
              Map.of("button", messages.text(locale, "signup.page.confirm.button")));
    };
  }

  /** Confirmed. */
  public PublicResponse thanks(SignupForm form, Locale locale) {
    Map<String, Object> more = new HashMap<>();
    more.put("own", form.thanks());
    more.put("url", form.nextUrl());
    return notice(form.heading(), "signup.page.thanks", locale, more);
  }

  private PublicResponse notice(
      String heading, String key, Locale locale, Map<String, Object> more) {
    Map<String, Object> model = new HashMap<>();
    for (String name : List.of("button", "own", "url")) {
      model.put(name, null);
    }
    model.put("heading", heading);
    model.put("text", messages.text(locale, key));
    if (more != null) {
      model.putAll(more);
    }
    return PublicResponse.page(heading, templates.render(NOTICE, locale, model), locale);
  }

  private Map<String, Object> field(
      String word,
      String fillIn,
      boolean required,
      PublicRequest request,
      SignupReader.Read read,
      Locale locale) {
    Map<String, Object> model = new HashMap<>();
    model.put("word", word);
    model.put("label", messages.text(locale, "signup.field." + word));
    model.put("type", word.equals("email") ? "email" : word.equals("phone") ? "tel" : "text");
    model.put("fillIn", fillIn);
    model.put("required", required);
    model.put("value", read == SignupReader.NOTHING ? "" : request.parameter(word));
    model.put("error", error(read, word, locale));
    return model;
  }

  private Map<String, Object> purpose(String purpose, PublicRequest request, Locale locale) {
    Wording text = texts.current(purpose, locale);
    List<String> ticked = request.parameters().getOrDefault("purpose", List.of());
    Map<String, Object> model = new HashMap<>();
    model.put("value", purpose);
    model.put("text", text.id());
    model.put("words", text.words());
    model.put("about", text.description());
    model.put("checked", ticked.contains(purpose));
    return model;
  }

  private boolean waits(String purpose) {
    return purposes.find(purpose).filter(Purpose::doubleOptIn).isPresent();
  }

  private String error(SignupReader.Read read, String field, Locale locale) {
    return read.flaw(field)
        .map(
            flaw ->
                messages.text(locale, flaw.key(), flaw.arguments().toArray())
                    + " "
                    + messages.text(locale, flaw.key() + ".remedy", flaw.arguments().toArray()))
        .orElse(null);
  }
}
