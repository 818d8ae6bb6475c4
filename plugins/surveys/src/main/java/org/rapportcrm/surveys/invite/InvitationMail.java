package org.rapportcrm.surveys.invite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.surveys.answer.QuestionBlock;
import org.rapportcrm.surveys.survey.Survey;

/** What an invitation by mail says: the introduction, then the first question itself. */
@ApplicationScoped
public class InvitationMail {

  /** The most characters of a subject. */
  public static final int LONGEST_SUBJECT = 200;

  private final Composer composer;
  private final Deliveries deliveries;
  private final Messages messages;

  /** For proxies. */
  protected InvitationMail() {
    this(null, null, null);
  }

  @Inject
  public InvitationMail(Composer composer, Deliveries deliveries, Messages messages) {
    this.composer = composer;
    this.deliveries = deliveries;
    this.messages = messages;
  }

  /** The subject when nobody enters one: the first question, because that is what one opens. */
  public static String usualSubject(Survey survey) {
    String question = survey.questions().get(0).text();
    return question.length() > LONGEST_SUBJECT ? survey.name() : question;
  }

  /** The message; a {@code null} or blank subject is the usual one. */
  public MessageDesign design(Survey survey, String subject) {
    boolean intro = survey.intro() != null && !survey.intro().isBlank();
    String text = intro ? survey.intro() : messages.text(survey.locale(), "surveys.mail.text");
    return new MessageDesign(
        subject == null || subject.isBlank() ? usualSubject(survey) : subject.strip(),
        "",
        survey.language(),
        List.of(
            Block.of("text", Map.of("text", text)),
            Block.of(QuestionBlock.KIND, Map.of(QuestionBlock.SURVEY, survey.id().toString()))));
  }

  /** As recipients see it, with sample values. */
  public Composer.Rendered preview(Survey survey, String subject) {
    return composer.preview(design(survey, subject), null);
  }

  /** What stands in the way of sending; empty when nothing does. */
  public List<Composer.Finding> findings(Survey survey, String subject) {
    Deliveries.NewBatch batch = batch(survey, subject, "check");
    List<Composer.Finding> findings = new ArrayList<>(composer.check(batch.design()));
    findings.addAll(deliveries.preflight(batch));
    return findings;
  }

  /** Refuses with 409 and everything that stands in the way. */
  void refuseFlaws(Survey survey, String subject) {
    Composer.Finding.refuse(findings(survey, subject));
  }

  /** The batch of a wave. */
  Deliveries.NewBatch batch(Survey survey, String subject, String wave) {
    return new Deliveries.NewBatch(
        "surveys",
        "survey:" + survey.id() + ":" + wave,
        survey.name(),
        Consents.FEEDBACK,
        design(survey, subject),
        null,
        null,
        null);
  }
}
