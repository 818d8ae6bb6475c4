package org.rapportcrm.surveys.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.BlockRenderer;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.surveys.survey.Question;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Surveys;

/**
 * The first question of a survey inside a message: each score is a link to the recipient's own
 * page, where it is chosen already and nothing is stored before the button. Recipients without an
 * invitation get one; a preview invites nobody.
 */
@ApplicationScoped
public class QuestionBlock implements BlockRenderer {

  /** What the block's only field is called: the id of the survey. */
  public static final String SURVEY = "survey";

  /** What a design calls the block. */
  public static final String KIND = "surveys.question";

  @Inject private Surveys surveys;
  @Inject private Invitations invitations;
  @Inject private QuestionModel questions;
  @Inject private Messages messages;
  @Inject private Formats formats;

  @Override
  public Frame frame(Block block, Place place) {
    Survey survey = survey(block).orElse(null);
    if (survey == null) {
      return new Frame("", "");
    }
    Question first = survey.questions().get(0);
    String mjml =
        "<mj-text font-weight=\"700\" padding-bottom=\"4px\">{{block.question}}</mj-text>"
            + (first.kind().isScored() ? scores(first, survey.locale()) : button(survey));
    return new Frame(mjml, "{{block.question}}\n{{block.link}}\n");
  }

  private String scores(Question question, Locale locale) {
    StringBuilder mjml = new StringBuilder("<mj-text line-height=\"2.6\" padding-bottom=\"0\">");
    for (int score = question.lowest(); score <= question.highest(); score++) {
      mjml.append("<a href=\"{{block.link}}?q").append(question.id()).append('=').append(score);
      mjml.append("\" style=\"padding:6px 10px;border:1px solid #8b8b83;border-radius:6px;");
      mjml.append("text-decoration:none;color:#0b6b61;font-weight:700\"");
      if (question.kind() == QuestionKind.REACTION) {
        mjml.append(" title=\"").append(messages.text(locale, "surveys.reaction." + score));
        mjml.append('"');
      }
      mjml.append('>').append(questions.label(question, score, locale)).append("</a> ");
    }
    mjml.append("</mj-text>");
    if (question.kind() != QuestionKind.REACTION) {
      String ends = "surveys.ends." + question.kind().word();
      mjml.append("<mj-text font-size=\"13px\" color=\"#52606d\" padding-top=\"0\">");
      mjml.append(formats.number(question.lowest(), locale)).append(" = ");
      mjml.append(messages.text(locale, ends + ".low")).append(" · ");
      mjml.append(formats.number(question.highest(), locale)).append(" = ");
      mjml.append(messages.text(locale, ends + ".high")).append("</mj-text>");
    }
    return mjml.toString();
  }

  private String button(Survey survey) {
    return "<mj-button href=\"{{block.link}}\">"
        + messages.text(survey.locale(), "surveys.mail.answer")
        + "</mj-button>";
  }

  @Override
  @Transactional
  public Map<Long, Map<String, String>> values(
      Block block, Place place, Collection<Long> contactIds) {
    Map<Long, Map<String, String>> values = new HashMap<>();
    Survey survey = survey(block).orElse(null);
    if (survey == null) {
      return values;
    }
    String question = survey.questions().get(0).text();
    if (place.batchId() == 0) {
      String sample = place.baseUrl() + "/s/…";
      for (long id : contactIds.isEmpty() ? List.of(0L) : contactIds) {
        values.put(id, Map.of("question", question, "link", sample));
      }
      return values;
    }
    invitations.invite(survey.id(), contactIds);
    for (Invitation invitation : invitations.of(survey.id(), contactIds)) {
      String link = invitations.url(invitation.id());
      values.put(invitation.contactId(), Map.of("question", question, "link", link));
    }
    return values;
  }

  private Optional<Survey> survey(Block block) {
    String id = block.field(SURVEY);
    return id.matches("\\d{1,18}") ? surveys.find(Long.parseLong(id)) : Optional.empty();
  }
}
