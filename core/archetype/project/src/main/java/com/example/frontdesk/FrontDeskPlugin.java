package com.example.frontdesk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.contact.TimelineKind;
import org.rapportcrm.api.data.DemoData;
import org.rapportcrm.api.health.HealthCheck;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.message.MergeTag;
import org.rapportcrm.api.message.MessageBlock;
import org.rapportcrm.api.message.MessageBlock.Field;
import org.rapportcrm.api.page.BulkAction;
import org.rapportcrm.api.page.ContactFigures;
import org.rapportcrm.api.page.ContactTab;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.SearchSource;
import org.rapportcrm.api.page.Section;
import org.rapportcrm.api.page.TopBarMessage;
import org.rapportcrm.api.page.Widget;
import org.rapportcrm.api.plugin.Lifecycle;
import org.rapportcrm.api.privacy.PersonalData;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.api.settings.SettingRules;
import org.rapportcrm.api.settings.SettingsSchema;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.web.PublicPage;
import org.rapportcrm.api.webhook.WebhookKind;

/** What this plugin adds to Rapport: its table of contents. */
public class FrontDeskPlugin implements RapportPlugin {
  // +migration

  /** Sees who came by. */
  public static final String READ = "front-desk.read";

  /** Notes that somebody came by. */
  public static final String WRITE = "front-desk.write";

  @Override
  public List<Capability> capabilities() {
    return List.of(
        new Capability(READ, "front-desk.read", Set.of(Roles.SALES, Roles.SERVICE, Roles.VIEWER)),
        new Capability(WRITE, "front-desk.write", Set.of(Roles.SALES, Roles.SERVICE)));
  }

  @Override
  public List<TimelineKind> timelineKinds() {
    return List.of(new TimelineKind(Visits.KIND, "front-desk.timeline.visit", "map-marker", false));
  }

  @Override
  public List<WebhookKind> webhookKinds() {
    return List.of(new WebhookKind(Visits.KIND, "front-desk.webhook.visit"));
  }

  @Override
  public Optional<Class<? extends PersonalData>> personalData() {
    return Optional.of(FrontDeskPersonalData.class);
  }

  // -migration
  // +page

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(
            Section.RELATIONSHIPS,
            "front-desk.visits",
            "map-marker",
            "/plugins/front-desk/visits",
            READ));
  }

  @Override
  public List<Page> pages() {
    return List.of(new Page("visits", "front-desk.visits", READ));
  }

  // -page
  // +tab

  @Override
  public List<ContactTab> contactTabs() {
    return List.of(
        new ContactTab(
            "front-desk",
            "front-desk.visits",
            "map-marker",
            "/plugins/front-desk/tab.xhtml",
            READ));
  }

  // -tab
  // +figures

  @Override
  public List<Class<? extends ContactFigures>> contactFigures() {
    return List.of(LastVisit.class);
  }

  // -figures
  // +widget

  @Override
  public List<Widget> dashboardWidgets() {
    return List.of(
        new Widget(
            "visits",
            "front-desk.widget",
            "/plugins/front-desk/widget.xhtml",
            READ,
            Widget.Width.THIRD));
  }

  // -widget
  // +top-bar

  @Override
  public List<Class<? extends TopBarMessage>> topBarMessages() {
    return List.of(VisitsToday.class);
  }

  // -top-bar
  // +bulk

  @Override
  public List<BulkAction> bulkActions() {
    return List.of(
        new BulkAction("note", "front-desk.bulk.note", "map-marker", WRITE, NoteVisits.class));
  }

  // -bulk
  // +criterion

  @Override
  public List<SegmentCriterion> segmentCriteria() {
    String table = "front_desk_visit";
    return List.of(
        SegmentCriterion.count(
                "front-desk.visits", "front-desk.criterion.visits", table, "contact_id")
            .at("at"),
        SegmentCriterion.max(
            "front-desk.lastVisit",
            "front-desk.criterion.last-visit",
            SegmentCriterion.Type.DATE,
            table,
            "contact_id",
            "at"));
  }

  // -criterion
  // +tag

  @Override
  public List<MergeTag> mergeTags() {
    return List.of(
        // +public-page
        new MergeTag(
            VisitTags.LINK,
            "front-desk.tag.check-in-link",
            "https://example.org/v/…",
            VisitTags.class),
        // -public-page
        new MergeTag(
            VisitTags.LAST, "front-desk.tag.last-visit", "17 May 2026, 10:30", VisitTags.class));
  }

  // -tag
  // +block

  @Override
  public List<MessageBlock> messageBlocks() {
    return List.of(
        new MessageBlock(
            "front-desk.check-in",
            "front-desk.check-in",
            "map-marker",
            List.of(Field.text(CheckInBlock.LABEL, "front-desk.block.label")),
            CheckInBlock.class));
  }

  // -block
  // +search

  @Override
  public List<Class<? extends SearchSource>> searchSources() {
    return List.of(VisitSearch.class);
  }

  // -search
  // +import

  @Override
  public List<ImportKind> importKinds() {
    return List.of(VisitImport.KIND);
  }

  // -import
  // +public-page

  @Override
  public List<PublicPage> publicPages() {
    return List.of(new PublicPage("v", CheckInPage.class));
  }

  // -public-page
  // +settings

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(
        Setting.of(
            "longestNote",
            "front-desk.setting.longest-note",
            SettingsSchema.Type.WHOLE_NUMBER,
            "500"));
  }

  // -settings
  // +user-settings

  @Override
  public SettingsSchema userSettings() {
    return SettingsSchema.of(
        Setting.of(
                RowsOfUser.NAME,
                "front-desk.setting.rows",
                SettingsSchema.Type.WHOLE_NUMBER,
                String.valueOf(RowsOfUser.USUAL))
            .with(SettingRules.none().between("1", String.valueOf(RowsOfUser.MOST))));
  }

  // -user-settings
  // +job

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind(ForgetJob.KIND, "front-desk.job.forget", Duration.ofDays(1), ForgetJob.class));
  }

  // -job
  // +health

  @Override
  public List<Class<? extends HealthCheck>> healthChecks() {
    return List.of(VisitsHealth.class);
  }

  // -health
  // +demo

  @Override
  public Optional<Class<? extends DemoData>> demoData() {
    return Optional.of(FrontDeskDemo.class);
  }

  // -demo
  // +lifecycle

  @Override
  public Optional<Class<? extends Lifecycle>> lifecycle() {
    return Optional.of(FrontDeskLifecycle.class);
  }
  // -lifecycle
}
