package org.rapportcrm.loyalty.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.contact.ContactView;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.web.PublicPageHandler;
import org.rapportcrm.api.web.PublicRequest;
import org.rapportcrm.api.web.PublicResponse;
import org.rapportcrm.api.web.Templates;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;

/**
 * The landing page {@code /r/<code>}: who invites, what there is for it, one field. Signing up is a
 * POST; a field that people do not see catches programs that fill in everything.
 */
@ApplicationScoped
public class ReferralPage implements PublicPageHandler {

  private static final String TEMPLATE = "META-INF/rapport/loyalty/referral.mustache";

  @Inject private ReferralCodes codes;
  @Inject private SignUp signUp;
  @Inject private Contacts contacts;
  @Inject private Programmes programmes;
  @Inject private Templates templates;
  @Inject private Messages messages;
  @Inject private Formats formats;

  @Override
  public PublicResponse get(PublicRequest request) {
    return referrer(request)
        .map(referrer -> page(request, referrer, 200, Map.of("form", true)))
        .orElseGet(PublicResponse::unknownToken);
  }

  @Override
  public PublicResponse post(PublicRequest request) {
    return referrer(request)
        .map(referrer -> answer(request, referrer))
        .orElseGet(PublicResponse::unknownToken);
  }

  private PublicResponse answer(PublicRequest request, ContactView referrer) {
    String trap = request.parameter("website");
    if (trap != null && !trap.isBlank()) {
      return page(request, referrer, 200, Map.of("welcome", true));
    }
    String typed = request.parameter("email");
    SignUp.Outcome outcome = signUp.signUp(referrer.id(), typed);
    if (outcome == SignUp.Outcome.WELCOME) {
      return page(request, referrer, 200, Map.of("welcome", true));
    }
    Map<String, Object> again = new HashMap<>();
    again.put("form", true);
    again.put("typed", typed == null ? "" : typed);
    again.put(
        "error",
        messages.text(
            request.locale(),
            switch (outcome) {
              case OWN_ADDRESS -> "loyalty.invitation.own-address";
              case TOO_MANY -> "loyalty.invitation.too-many";
              default -> "loyalty.invitation.no-address";
            }));
    return page(request, referrer, 400, again);
  }

  private Optional<ContactView> referrer(PublicRequest request) {
    return programmes.theDefault().isEmpty()
        ? Optional.empty()
        : codes.contactOf(request.token()).flatMap(contacts::find);
  }

  private PublicResponse page(
      PublicRequest request, ContactView referrer, int status, Map<String, Object> what) {
    Programme programme = programmes.theDefault().orElseThrow();
    Map<String, Object> model = new HashMap<>(what);
    String name = referrer.firstName();
    model.put("named", name != null && !name.isBlank());
    model.put("name", name == null ? "" : name);
    model.put("programme", programme.name());
    model.put("rewarded", programme.refereePoints() > 0);
    model.put("points", formats.number(programme.refereePoints(), request.locale()));
    model.putIfAbsent("typed", "");
    model.putIfAbsent("error", null);
    model.putIfAbsent("form", false);
    model.putIfAbsent("welcome", false);
    String title = messages.text(request.locale(), "loyalty.invitation");
    return PublicResponse.page(
        status, title, templates.render(TEMPLATE, request.locale(), model), request.locale());
  }
}
