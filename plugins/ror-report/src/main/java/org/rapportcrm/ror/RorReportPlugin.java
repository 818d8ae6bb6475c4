package org.rapportcrm.ror;

import static org.rapportcrm.api.security.Roles.MARKETING;
import static org.rapportcrm.api.security.Roles.SALES;
import static org.rapportcrm.api.security.Roles.SERVICE;
import static org.rapportcrm.api.security.Roles.VIEWER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.page.ContactFigures;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Section;
import org.rapportcrm.api.page.Widget;
import org.rapportcrm.api.privacy.PersonalData;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.api.segment.SegmentCriterion.Type;
import org.rapportcrm.api.settings.SettingsSchema;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.ror.clv.ClvJob;
import org.rapportcrm.ror.relationship.SnapshotJob;
import org.rapportcrm.ror.web.OutlookFigures;

/** What the ROR report adds to Rapport. */
public class RorReportPlugin implements RapportPlugin {

  /** Sees the reports. */
  public static final String READ = "ror-report.read";

  /** Starts fits. */
  public static final String MANAGE = "ror-report.manage";

  private static final String CLV = "ror_report_clv";

  @Override
  public List<Capability> capabilities() {
    return List.of(
        new Capability(READ, "ror-report.read", Set.of(MARKETING, SALES, SERVICE, VIEWER)),
        new Capability(MANAGE, "ror-report.manage", Set.of(MARKETING)));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        entry("ror-report.ror", "percentage", "ror"),
        entry("ror-report.clv", "wallet", "clv"),
        entry("ror-report.retention", "replay", "retention"));
  }

  private static MenuEntry entry(String key, String icon, String page) {
    return new MenuEntry(Section.INSIGHT, key, icon, "/plugins/ror-report/" + page, READ);
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("ror", "ror-report.ror", READ),
        new Page("ror-contacts", "ror-report.contacts", READ),
        new Page("clv", "ror-report.clv", READ),
        new Page("retention", "ror-report.retention", READ));
  }

  @Override
  public List<Class<? extends ContactFigures>> contactFigures() {
    return List.of(OutlookFigures.class);
  }

  @Override
  public List<Widget> dashboardWidgets() {
    return List.of(
        new Widget(
            "ror", "ror-report.ror", "/plugins/ror-report/widget.xhtml", READ, Widget.Width.HALF));
  }

  @Override
  public List<SegmentCriterion> segmentCriteria() {
    return List.of(clv("alive", "alive"), clv("expected", "expected"), clv("value", "clv"));
  }

  private static SegmentCriterion clv(String name, String column) {
    return SegmentCriterion.any(
        "ror-report." + name,
        "ror-report.criterion." + name,
        Type.NUMBER,
        CLV,
        "contact_id",
        column);
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind("ror-report.clv", "ror-report.job.clv", Duration.ofHours(24), ClvJob.class),
        new JobKind(
            SnapshotJob.ID, "ror-report.job.snapshot", Duration.ofHours(24), SnapshotJob.class));
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(
        new Setting(
            "headline",
            "ror-report.setting.headline",
            SettingsSchema.Type.CHOICE,
            "active",
            List.of("active", "base", "published")),
        Setting.of(
            "lapseDays", "ror-report.setting.lapseDays", SettingsSchema.Type.WHOLE_NUMBER, "180"),
        Setting.of(
            "horizonWeeks",
            "ror-report.setting.horizonWeeks",
            SettingsSchema.Type.WHOLE_NUMBER,
            "52"));
  }

  @Override
  public Optional<Class<? extends PersonalData>> personalData() {
    return Optional.of(OutlookData.class);
  }
}
