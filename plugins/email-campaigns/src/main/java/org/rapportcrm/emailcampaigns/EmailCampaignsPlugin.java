package org.rapportcrm.emailcampaigns;

import static org.rapportcrm.api.security.Roles.MARKETING;
import static org.rapportcrm.api.security.Roles.SALES;
import static org.rapportcrm.api.security.Roles.SERVICE;
import static org.rapportcrm.api.security.Roles.VIEWER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.data.DemoData;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.page.ContactTab;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.SearchSource;
import org.rapportcrm.api.page.Section;
import org.rapportcrm.api.page.Widget;
import org.rapportcrm.api.privacy.PersonalData;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.api.webhook.WebhookKind;
import org.rapportcrm.emailcampaigns.campaign.CampaignSearch;
import org.rapportcrm.emailcampaigns.campaign.DueJob;
import org.rapportcrm.emailcampaigns.criterion.Criteria;
import org.rapportcrm.emailcampaigns.demo.CampaignsDemo;
import org.rapportcrm.emailcampaigns.enrolment.EnrolmentData;
import org.rapportcrm.emailcampaigns.enrolment.SequenceJob;
import org.rapportcrm.emailcampaigns.enrolment.Telling;

/** What email campaigns add to Rapport. */
public class EmailCampaignsPlugin implements RapportPlugin {

  /** The plugin's id. */
  public static final String ID = "email-campaigns";

  /** Sees campaigns and their reports. */
  public static final String READ = "email-campaigns.read";

  /** Writes and deletes drafts. */
  public static final String MANAGE = "email-campaigns.manage";

  /** Sends, pauses and gives up. */
  public static final String SEND = "email-campaigns.send";

  @Override
  public List<Capability> capabilities() {
    return List.of(
        new Capability(READ, READ, Set.of(MARKETING, SALES, SERVICE, VIEWER)),
        new Capability(MANAGE, MANAGE, Set.of(MARKETING)),
        new Capability(SEND, "email-campaigns.send.capability", Set.of(MARKETING)));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(
            Section.ENGAGE,
            "email-campaigns.campaigns",
            "megaphone",
            "/plugins/email-campaigns/campaigns",
            READ),
        new MenuEntry(
            Section.ENGAGE,
            "email-campaigns.sequences",
            "directions",
            "/plugins/email-campaigns/sequences",
            READ),
        new MenuEntry(
            Section.ENGAGE,
            "email-campaigns.templates",
            "clone",
            "/plugins/email-campaigns/templates",
            READ));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("campaigns", "email-campaigns.campaigns", READ),
        new Page("campaign", "email-campaigns.campaign", MANAGE),
        new Page("send", "email-campaigns.send.title", READ),
        new Page("report", "email-campaigns.report", READ),
        new Page("recipients", "email-campaigns.recipients", READ),
        new Page("templates", "email-campaigns.templates", READ),
        new Page("sequences", "email-campaigns.sequences", READ),
        new Page("sequence", "email-campaigns.sequence", READ),
        new Page("sequence-plan", "email-campaigns.sequence.plan", MANAGE),
        new Page("sequence-step", "email-campaigns.sequence.step", MANAGE),
        new Page("sequence-people", "email-campaigns.sequence.people", READ));
  }

  @Override
  public List<ContactTab> contactTabs() {
    return List.of(
        new ContactTab(
            "campaigns",
            "email-campaigns.campaigns",
            "megaphone",
            "/plugins/email-campaigns/tab.xhtml",
            READ));
  }

  @Override
  public List<Widget> dashboardWidgets() {
    return List.of(
        new Widget(
            "recent",
            "email-campaigns.widget",
            "/plugins/email-campaigns/widget.xhtml",
            READ,
            Widget.Width.HALF));
  }

  @Override
  public List<SegmentCriterion> segmentCriteria() {
    return Criteria.all();
  }

  @Override
  public List<Class<? extends SearchSource>> searchSources() {
    return List.of(CampaignSearch.class);
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind(DueJob.KIND, "email-campaigns.job.due", Duration.ofMinutes(1), DueJob.class),
        new JobKind(
            SequenceJob.KIND,
            "email-campaigns.job.sequences",
            Duration.ofMinutes(1),
            SequenceJob.class));
  }

  @Override
  public List<WebhookKind> webhookKinds() {
    return Telling.kinds();
  }

  @Override
  public Optional<Class<? extends PersonalData>> personalData() {
    return Optional.of(EnrolmentData.class);
  }

  @Override
  public Optional<Class<? extends DemoData>> demoData() {
    return Optional.of(CampaignsDemo.class);
  }
}
