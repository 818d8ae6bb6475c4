package org.rapportcrm.app.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.message.Consents.Wording;
import org.rapportcrm.api.web.PublicRequest;
import org.rapportcrm.app.contact.Birthday;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.purpose.PurposeTexts;

/** Reads what was sent with a form. */
@ApplicationScoped
public class SignupReader {

  /** A field that people do not see; whoever fills it is a program. */
  static final String TRAP = "website";

  /** Before anything was sent. */
  static final Read NOTHING = new Read(null, List.of(), false);

  private PurposeTexts texts;

  /** For the container. */
  protected SignupReader() {}

  /** With the texts of consent. */
  @Inject
  public SignupReader(PurposeTexts texts) {
    this.texts = texts;
  }

  /**
   * What was read.
   *
   * @param sent complete only without flaws
   * @param isMachine whether a program filled the form
   */
  public record Read(Signups.Sent sent, List<Flaw> flaws, boolean isMachine) {

    /** The flaw of a field, if it has one. */
    Optional<Flaw> flaw(String field) {
      return flaws.stream().filter(flaw -> field.equals(flaw.field())).findFirst();
    }
  }

  public Read read(SignupForm form, PublicRequest request, Locale locale) {
    List<Flaw> flaws = new ArrayList<>();
    String email =
        Input.required("email", request.parameter("email"), 320)
            .then(address -> Input.email("email", address))
            .or(flaws);
    Map<SignupField, String> answers = new EnumMap<>(SignupField.class);
    for (String word : form.fields()) {
      SignupField field = SignupField.of(word).orElseThrow();
      String answer =
          ContactText.check(field.field(), request.parameter(word), Birthday.Reckoning.GREGORIAN)
              .or(flaws);
      if (answer != null) {
        answers.put(field, answer);
      }
    }
    List<Long> agreed = agreed(form, request, locale);
    if (agreed.isEmpty()) {
      flaws.add(Flaw.of("purpose", "signup.nothing-agreed"));
    }
    String trap = request.parameter(TRAP);
    return new Read(
        new Signups.Sent(email, answers, agreed, locale, request.address()),
        flaws,
        trap != null && !trap.isBlank());
  }

  /** The versions that stood beside the ticked boxes: those that were sent, else those of today. */
  private List<Long> agreed(SignupForm form, PublicRequest request, Locale locale) {
    List<Long> agreed = new ArrayList<>();
    for (String purpose : request.parameters().getOrDefault("purpose", List.of())) {
      if (form.purposes().contains(purpose)) {
        agreed.add(shown(purpose, request, locale).id());
      }
    }
    return agreed;
  }

  private Wording shown(String purpose, PublicRequest request, Locale locale) {
    return request.parameters().getOrDefault("text", List.of()).stream()
        .filter(id -> id.matches("\\d{1,18}"))
        .flatMap(id -> texts.find(Long.parseLong(id)).stream())
        .filter(text -> text.purpose().equals(purpose))
        .findFirst()
        .orElseGet(() -> texts.current(purpose, locale));
  }
}
