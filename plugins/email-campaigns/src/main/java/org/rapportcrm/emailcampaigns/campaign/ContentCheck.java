package org.rapportcrm.emailcampaigns.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.segment.Segments;
import org.rapportcrm.emailcampaigns.Problems;

/** What even a draft must be, so that it can be stored. A draft may be unfinished. */
@ApplicationScoped
public class ContentCheck {

  private static final int NAME = 200;
  private static final int SUBJECT = 500;
  private static final int ADDRESS = 320;

  private Segments segments;
  private Consents consents;
  private Problems problems;

  /** For proxies. */
  protected ContentCheck() {}

  @Inject
  public ContentCheck(Segments segments, Consents consents, Problems problems) {
    this.segments = segments;
    this.consents = consents;
    this.problems = problems;
  }

  /** Refuses with status 400 what cannot be stored, naming every field. */
  void store(Content content) {
    List<FieldError> errors = new ArrayList<>();
    name(errors, content.name(), "no-name");
    message(errors, content.design());
    sender(errors, content.fromName(), content.fromAddress(), content.replyTo());
    if (content.segmentId() != null && segments.find(content.segmentId()).isEmpty()) {
      errors.add(problems.error("segment", "segment", content.segmentId().toString()));
    }
    purpose(errors, content.purpose());
    refuse(errors);
  }

  /** Whether mails of a campaign or a sequence may be sent for this purpose. */
  public void purpose(List<FieldError> errors, String purpose) {
    Collection<String> known = consents.campaignPurposes();
    if (!known.contains(purpose)) {
      errors.add(problems.error("purpose", "purpose", purpose, String.join(", ", known)));
    }
  }

  /** The same for a design that is stored under a name. */
  public void design(String name, MessageDesign design) {
    List<FieldError> errors = new ArrayList<>();
    name(errors, name, "no-template-name");
    message(errors, design);
    refuse(errors);
  }

  /** The same for a design without a name. */
  public void design(MessageDesign design) {
    List<FieldError> errors = new ArrayList<>();
    message(errors, design);
    refuse(errors);
  }

  /**
   * What is wrong with a name.
   *
   * @param missing the problem that there is none
   */
  public void name(List<FieldError> errors, String name, String missing) {
    if (name.isBlank()) {
      errors.add(problems.error("name", missing));
    }
    tooLong(errors, "name", name, NAME);
  }

  /** What is wrong with who sends. */
  public void sender(List<FieldError> errors, String fromName, String fromAddress, String replyTo) {
    tooLong(errors, "fromName", fromName, NAME);
    address(errors, "fromAddress", fromAddress);
    address(errors, "replyTo", replyTo);
  }

  private void message(List<FieldError> errors, MessageDesign design) {
    tooLong(errors, "subject", design.subject(), SUBJECT);
    if (!isLanguage(design.language())) {
      errors.add(problems.error("language", "language", design.language()));
    }
  }

  private void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw problems.fields(errors);
    }
  }

  private void tooLong(List<FieldError> errors, String field, String text, int most) {
    if (text != null && text.length() > most) {
      errors.add(problems.error(field, "too-long", most));
    }
  }

  private void address(List<FieldError> errors, String field, String text) {
    tooLong(errors, field, text, ADDRESS);
    if (text != null && !text.matches("[^\\s@<>,;]+@[^\\s@<>,;]+")) {
      errors.add(problems.error(field, "address", text));
    }
  }

  /** Whether it is a language tag such as en or fa-IR. Pure. */
  static boolean isLanguage(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }
}
