package org.rapportcrm.app.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.message.Consents.Wording;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.web.PublicPageHandler;
import org.rapportcrm.api.web.PublicRequest;
import org.rapportcrm.api.web.PublicResponse;
import org.rapportcrm.api.web.Templates;
import org.rapportcrm.api.web.Tokens;
import org.rapportcrm.app.consent.Unsubscribing.Received;
import org.rapportcrm.app.delivery.Addresses;
import org.rapportcrm.app.message.MessageComposer;
import org.rapportcrm.app.purpose.PurposeTexts;

/**
 * {@code /u/<token>}: GET shows what the person receives and never changes anything, because mail
 * gateways follow links; a POST without a form's field is the one-click unsubscribing of RFC 8058
 * and is answered with 200, no redirect, no cookie.
 */
@ApplicationScoped
public class PreferencesPage implements PublicPageHandler {

  private static final String TEMPLATE = "META-INF/rapport/core/preferences.mustache";

  private Tokens tokens;
  private Unsubscribing unsubscribing;
  private Templates templates;
  private Messages messages;
  private PurposeTexts texts;

  /** For proxies. */
  protected PreferencesPage() {}

  @Inject
  public PreferencesPage(
      Tokens tokens,
      Unsubscribing unsubscribing,
      Templates templates,
      Messages messages,
      PurposeTexts texts) {
    this.tokens = tokens;
    this.unsubscribing = unsubscribing;
    this.templates = templates;
    this.messages = messages;
    this.texts = texts;
  }

  @Override
  public PublicResponse get(PublicRequest request) {
    if (request.token().equals(MessageComposer.SAMPLE_TOKEN)) {
      return page(request.locale(), null, Set.of(), "consent.page.sample");
    }
    return received(request)
        .map(received -> page(request.locale(), received, allowed(received), null))
        .orElseGet(PublicResponse::unknownToken);
  }

  @Override
  public PublicResponse post(PublicRequest request) {
    return received(request)
        .map(received -> act(request, received))
        .orElseGet(PublicResponse::unknownToken);
  }

  private PublicResponse act(PublicRequest request, Received received) {
    Locale locale = request.locale();
    String action = request.parameter("action");
    if (action == null || action.equals("unsubscribe")) {
      String purpose = texts.current(received.purpose(), locale).name();
      String words =
          action == null
              ? "List-Unsubscribe=One-Click (RFC 8058)"
              : messages.text(locale, "consent.page.unsubscribe", purpose);
      unsubscribing.withdraw(received, words, request.address());
    } else {
      Set<String> chosen = new TreeSet<>();
      Map<String, Wording> shown = Map.of();
      if (action.equals("save")) {
        chosen.addAll(request.parameters().getOrDefault("purpose", List.of()));
        chosen.retainAll(unsubscribing.offered(received));
        shown = shown(request, received);
      }
      String words =
          messages.text(
              locale, action.equals("save") ? "consent.page.choose" : "consent.page.stopAll");
      unsubscribing.choose(received, chosen, shown, words, request.address());
    }
    return page(locale, received, allowed(received), "consent.page.done");
  }

  /** The versions that stood on the page when it was sent, else those of today. */
  private Map<String, Wording> shown(PublicRequest request, Received received) {
    Map<String, Wording> shown = new HashMap<>();
    unsubscribing.offered(received).forEach(p -> shown.put(p, texts.current(p, request.locale())));
    request.parameters().getOrDefault("text", List.of()).stream()
        .filter(id -> id.matches("\\d{1,18}"))
        .flatMap(id -> texts.find(Long.parseLong(id)).stream())
        .forEach(text -> shown.put(text.purpose(), text));
    return shown;
  }

  private PublicResponse page(
      Locale locale, Received received, Set<String> allowed, String notice) {
    Map<String, Object> model = new HashMap<>();
    model.put("notice", notice == null ? null : messages.text(locale, notice));
    model.put("known", received != null);
    String purpose = received == null ? Consents.MARKETING : received.purpose();
    model.put("purpose", texts.current(purpose, locale).name());
    model.put("subscribed", received != null && allowed.contains(purpose));
    model.put("address", received == null ? "" : masked(received.address()));
    model.put(
        "purposes",
        received == null || received.contactId() == null
            ? List.of()
            : unsubscribing.offered(received).stream()
                .map(p -> choice(locale, p, allowed))
                .toList());
    model.put("any", !allowed.isEmpty());
    return PublicResponse.page(
        messages.text(locale, "consent.page.title"),
        templates.render(TEMPLATE, locale, model),
        locale);
  }

  private Map<String, Object> choice(Locale locale, String purpose, Set<String> allowed) {
    Wording text = texts.current(purpose, locale);
    Map<String, Object> choice = new HashMap<>();
    choice.put("value", purpose);
    choice.put("text", text.id());
    choice.put("label", text.name());
    choice.put("about", text.description());
    choice.put("help", text.words());
    choice.put("checked", allowed.contains(purpose));
    return choice;
  }

  private Optional<Received> received(PublicRequest request) {
    OptionalLong delivery = tokens.verify(Addresses.UNSUBSCRIBE, request.token());
    return delivery.isPresent() ? unsubscribing.find(delivery.getAsLong()) : Optional.empty();
  }

  private Set<String> allowed(Received received) {
    return received.contactId() == null ? Set.of() : unsubscribing.allowed(received.contactId());
  }

  /** Whoever the mail was forwarded to need not learn the address. Pure. */
  static String masked(String address) {
    int at = address.lastIndexOf('@');
    return at < 1
        ? "…"
        : address.substring(0, address.offsetByCodePoints(0, 1)) + "…" + address.substring(at);
  }
}
