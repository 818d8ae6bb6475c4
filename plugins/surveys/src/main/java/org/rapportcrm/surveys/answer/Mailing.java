package org.rapportcrm.surveys.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.surveys.survey.Survey;

/** Sends invitations by mail, through the core's deliveries and under their consent rules. */
@ApplicationScoped
@Transactional
public class Mailing {

  @Inject private Deliveries deliveries;
  @Inject private Messages messages;
  @Inject private Clock clock;

  /**
   * Makes a batch and starts it.
   *
   * @param contactIds to whom, may be empty
   * @param segmentId to whom else, or {@code null}
   * @return the batch's id
   */
  public long send(Survey survey, Collection<Long> contactIds, Long segmentId) {
    Deliveries.NewBatch wanted = batch(survey);
    List<Composer.Finding> inTheWay = deliveries.preflight(wanted);
    if (!inTheWay.isEmpty()) {
      throw new ProblemException(
          409,
          inTheWay.get(0).message(),
          inTheWay.stream().map(f -> new FieldError(f.field(), f.message(), f.remedy())).toList());
    }
    long batch = deliveries.prepare(wanted);
    if (segmentId != null) {
      deliveries.addSegment(batch, segmentId);
    }
    if (!contactIds.isEmpty()) {
      deliveries.addContacts(batch, contactIds);
    }
    deliveries.start(batch);
    return batch;
  }

  private Deliveries.NewBatch batch(Survey survey) {
    boolean intro = survey.intro() != null && !survey.intro().isBlank();
    String text = intro ? survey.intro() : messages.text(survey.locale(), "surveys.mail.text");
    MessageDesign design =
        new MessageDesign(
            survey.name(),
            "",
            survey.language(),
            List.of(
                Block.of("text", Map.of("text", text)),
                Block.of(
                    QuestionBlock.KIND, Map.of(QuestionBlock.SURVEY, survey.id().toString()))));
    return new Deliveries.NewBatch(
        "surveys",
        "survey:" + survey.id() + ":" + clock.millis(),
        survey.name(),
        "feedback",
        design,
        null,
        null,
        null);
  }
}
