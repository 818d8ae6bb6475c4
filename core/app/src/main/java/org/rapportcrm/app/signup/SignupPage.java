package org.rapportcrm.app.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.rapportcrm.api.web.PublicPageHandler;
import org.rapportcrm.api.web.PublicRequest;
import org.rapportcrm.api.web.PublicResponse;
import org.rapportcrm.app.signup.Confirming.Found;
import org.rapportcrm.app.signup.Confirming.State;
import org.rapportcrm.app.text.PersonLocale;

/**
 * {@code /f/<code>} shows a form and takes it; {@code /f/confirm.<token>} asks whoever opens the
 * mailed link to press a button. GET confirms nothing, because mail gateways follow links.
 */
@ApplicationScoped
public class SignupPage implements PublicPageHandler {

  private SignupForms forms;
  private Signups signups;
  private Confirming confirming;
  private ConfirmationMail mail;
  private SignupCount count;
  private SignupView view;
  private SignupReader reader;

  /** For proxies. */
  protected SignupPage() {}

  @Inject
  public SignupPage(
      SignupForms forms,
      Signups signups,
      Confirming confirming,
      ConfirmationMail mail,
      SignupCount count,
      SignupView view,
      SignupReader reader) {
    this.forms = forms;
    this.signups = signups;
    this.confirming = confirming;
    this.mail = mail;
    this.count = count;
    this.view = view;
    this.reader = reader;
  }

  @Override
  public PublicResponse get(PublicRequest request) {
    if (request.token().startsWith(ConfirmationMail.PREFIX)) {
      return waiting(request)
          .map(found -> view.confirmation(found, locale(found)))
          .orElseGet(PublicResponse::unknownToken);
    }
    Optional<SignupForm> form = forms.find(request.token());
    form.filter(SignupForm::open).ifPresent(f -> count.add(f.id(), SignupCount.What.SHOWN));
    return form.map(f -> view.form(f, request, SignupReader.NOTHING))
        .orElseGet(PublicResponse::unknownToken);
  }

  @Override
  public PublicResponse post(PublicRequest request) {
    if (request.token().startsWith(ConfirmationMail.PREFIX)) {
      return waiting(request).map(this::confirm).orElseGet(PublicResponse::unknownToken);
    }
    return forms
        .find(request.token())
        .map(
            form ->
                form.open() ? take(form, request) : view.form(form, request, SignupReader.NOTHING))
        .orElseGet(PublicResponse::unknownToken);
  }

  private PublicResponse take(SignupForm form, PublicRequest request) {
    if (signups.isTooMuch(request.address())) {
      return view.tooMuch(form, request);
    }
    SignupReader.Read read = reader.read(form, request, view.locale(form, request));
    if (!read.flaws().isEmpty()) {
      return view.form(form, request, read);
    }
    if (!read.isMachine()) {
      signups.submit(form, read.sent());
    }
    return signups.waits(read.sent())
        ? view.almost(form, request)
        : view.thanks(form, view.locale(form, request));
  }

  private PublicResponse confirm(Found found) {
    if (found.state() == State.PENDING && confirming.confirm(found)) {
      return view.thanks(found.form(), locale(found));
    }
    return view.confirmation(confirming.find(found.id()).orElse(found), locale(found));
  }

  private Optional<Found> waiting(PublicRequest request) {
    OptionalLong id = mail.signupOf(request.token());
    return id.isPresent() ? confirming.find(id.getAsLong()) : Optional.empty();
  }

  private static Locale locale(Found found) {
    return PersonLocale.of(found.language());
  }
}
