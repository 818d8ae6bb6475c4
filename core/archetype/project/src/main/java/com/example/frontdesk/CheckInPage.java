package com.example.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.web.PublicPageHandler;
import org.rapportcrm.api.web.PublicRequest;
import org.rapportcrm.api.web.PublicResponse;
import org.rapportcrm.api.web.Templates;

// region public-page
/** {@code /v/<token>}: somebody without an account notes that they are here. */
@ApplicationScoped
public class CheckInPage implements PublicPageHandler {

  private static final String TEMPLATE = "META-INF/rapport/front-desk/check-in.mustache";

  @Inject private CheckInLinks links;
  @Inject private Visits visits;
  @Inject private Templates templates;
  @Inject private Messages messages;

  @Override
  public PublicResponse get(PublicRequest request) {
    return links.contact(request.token()).isEmpty()
        ? PublicResponse.unknownToken()
        : page(request, 200, Map.of("form", true));
  }

  @Override
  public PublicResponse post(PublicRequest request) {
    OptionalLong contact = links.contact(request.token());
    if (contact.isEmpty()) {
      return PublicResponse.unknownToken();
    }
    try {
      visits.note(contact.getAsLong(), request.parameter("note"));
      return page(request, 200, Map.of("thanks", true));
    } catch (ProblemException refused) {
      return page(request, refused.status(), Map.of("form", true, "error", refused.getMessage()));
    }
  }

  private PublicResponse page(PublicRequest request, int status, Map<String, Object> what) {
    Map<String, Object> model = new HashMap<>(Map.of("form", false, "thanks", false));
    model.put("error", null);
    model.putAll(what);
    return PublicResponse.page(
        status,
        messages.text(request.locale(), "front-desk.check-in"),
        templates.render(TEMPLATE, request.locale(), model),
        request.locale());
  }
}
// endregion
