package org.rapportcrm.surveys.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.surveys.Problems;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Surveys;
import org.rapportcrm.surveys.survey.Template;

/** The survey that a file's answers belong to. */
@ApplicationScoped
public class FileSurveys {

  private final Sql sql;
  private final Surveys surveys;
  private final Problems problems;
  private final Messages messages;
  private final CurrentUser user;

  /** For proxies. */
  protected FileSurveys() {
    this(null, null, null, null, null);
  }

  @Inject
  public FileSurveys(
      Sql sql, Surveys surveys, Problems problems, Messages messages, CurrentUser user) {
    this.sql = sql;
    this.surveys = surveys;
    this.problems = problems;
    this.messages = messages;
    this.user = user;
  }

  /** The survey, made where it is missing; empty in a try before there is one. */
  Optional<Survey> of(ImportContext context) {
    Optional<String> wanted = context.option("survey").filter(text -> !text.isBlank());
    if (wanted.isPresent()) {
      if (!wanted.get().strip().matches("\\d{1,18}")) {
        throw problems.field("options.survey", "no-survey", wanted.get());
      }
      return Optional.of(surveys.get(Long.parseLong(wanted.get().strip())));
    }
    String source = source(context);
    var known = sql.maybeNumber("select id from surveys_survey where source = ?", source);
    if (known.isPresent()) {
      return surveys.find(known.getAsLong());
    }
    return context.tryOnly() ? Optional.empty() : Optional.of(create(source));
  }

  /** Deletes the file's own survey once nothing of the file is left, and nobody else was asked. */
  void dropUnused(ImportContext context) {
    sql.update(
        "delete from surveys_survey where source = ?"
            + " and not exists (select 1 from surveys_response where survey_id = surveys_survey.id)"
            + " and not exists"
            + " (select 1 from surveys_invitation where survey_id = surveys_survey.id)",
        source(context));
  }

  private static String source(ImportContext context) {
    String name = context.fileName();
    return name.length() > 300 ? name.substring(0, 300) : name;
  }

  private Survey create(String source) {
    String name = source.length() > 200 ? source.substring(0, 200) : source;
    Survey draft = Template.NPS.draft(messages, user.locale());
    Survey made =
        surveys.save(
            new Survey(
                null,
                name,
                draft.language(),
                null,
                null,
                Survey.State.CLOSED,
                draft.questions(),
                0));
    sql.update("update surveys_survey set source = ? where id = ?", source, made.id());
    return made;
  }
}
