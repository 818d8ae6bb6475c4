package org.rapportcrm.surveys;

import static org.rapportcrm.api.security.Roles.MARKETING;
import static org.rapportcrm.api.security.Roles.SALES;
import static org.rapportcrm.api.security.Roles.SERVICE;
import static org.rapportcrm.api.security.Roles.VIEWER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.contact.TimelineKind;
import org.rapportcrm.api.data.DemoData;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.message.MessageBlock;
import org.rapportcrm.api.page.ContactFigures;
import org.rapportcrm.api.page.ContactTab;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.SearchSource;
import org.rapportcrm.api.page.Section;
import org.rapportcrm.api.page.Widget;
import org.rapportcrm.api.privacy.PersonalData;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.api.settings.SettingsSchema;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.web.PublicPage;
import org.rapportcrm.api.webhook.WebhookKind;
import org.rapportcrm.surveys.answer.AnswerPage;
import org.rapportcrm.surveys.answer.Answering;
import org.rapportcrm.surveys.answer.QuestionBlock;
import org.rapportcrm.surveys.answer.ResponseTelling;
import org.rapportcrm.surveys.answer.SurveyOptions;
import org.rapportcrm.surveys.contact.LastNps;
import org.rapportcrm.surveys.contact.NpsFigures;
import org.rapportcrm.surveys.contact.SurveysPersonalData;
import org.rapportcrm.surveys.demo.SurveysDemo;
import org.rapportcrm.surveys.imports.AnswersImport;
import org.rapportcrm.surveys.survey.SurveySearch;

/** What surveys add to Rapport. */
public class SurveysPlugin implements RapportPlugin {

  /** Sees surveys and their results. */
  public static final String READ = "surveys.read";

  /** Changes surveys, invites, stores answers. */
  public static final String MANAGE = "surveys.manage";

  @Override
  public List<Capability> capabilities() {
    return List.of(
        new Capability(READ, "surveys.read", Set.of(MARKETING, SALES, SERVICE, VIEWER)),
        new Capability(MANAGE, "surveys.manage", Set.of(MARKETING, SERVICE)));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(
            Section.ENGAGE, "surveys.surveys", "comments", "/plugins/surveys/surveys", READ));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("surveys", "surveys.surveys", READ),
        new Page("survey", "surveys.survey", MANAGE),
        new Page("preview", "surveys.preview", MANAGE),
        new Page("results", "surveys.results", READ),
        new Page("invite", "surveys.invite", MANAGE));
  }

  @Override
  public List<ContactTab> contactTabs() {
    return List.of(
        new ContactTab("surveys", "surveys.name", "comments", "/plugins/surveys/tab.xhtml", READ));
  }

  @Override
  public List<Class<? extends ContactFigures>> contactFigures() {
    return List.of(NpsFigures.class);
  }

  @Override
  public List<Widget> dashboardWidgets() {
    return List.of(
        new Widget("nps", "surveys.nps", "/plugins/surveys/widget.xhtml", READ, Widget.Width.HALF));
  }

  @Override
  public List<Class<? extends SearchSource>> searchSources() {
    return List.of(SurveySearch.class);
  }

  @Override
  public List<SegmentCriterion> segmentCriteria() {
    List<SegmentCriterion> criteria = new ArrayList<>(LastNps.criteria());
    criteria.add(
        SegmentCriterion.count(
                "surveys.answered", "surveys.criterion.answered", "surveys_response", "contact_id")
            .at("at"));
    return criteria;
  }

  @Override
  public List<MessageBlock> messageBlocks() {
    return List.of(
        new MessageBlock(
            QuestionBlock.KIND,
            "surveys.block",
            "comments",
            List.of(
                MessageBlock.Field.choice(
                    QuestionBlock.SURVEY, "surveys.survey", SurveyOptions.class)),
            QuestionBlock.class));
  }

  @Override
  public List<TimelineKind> timelineKinds() {
    return List.of(
        new TimelineKind(Answering.ANSWERED, "surveys.timeline.answered", "comments", false));
  }

  @Override
  public List<WebhookKind> webhookKinds() {
    return List.of(new WebhookKind(ResponseTelling.RECEIVED, "surveys.webhook.response.received"));
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(
        threshold("lowNps", "surveys.setting.low-nps", "6"),
        threshold("lowCsat", "surveys.setting.low-csat", "2"),
        threshold("lowCes", "surveys.setting.low-ces", "3"));
  }

  private static Setting threshold(String name, String key, String usual) {
    return Setting.of(name, key, SettingsSchema.Type.WHOLE_NUMBER, usual);
  }

  @Override
  public List<ImportKind> importKinds() {
    return List.of(AnswersImport.kind());
  }

  @Override
  public List<PublicPage> publicPages() {
    return List.of(new PublicPage("s", AnswerPage.class));
  }

  @Override
  public Optional<Class<? extends PersonalData>> personalData() {
    return Optional.of(SurveysPersonalData.class);
  }

  @Override
  public Optional<Class<? extends DemoData>> demoData() {
    return Optional.of(SurveysDemo.class);
  }
}
