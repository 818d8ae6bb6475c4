package org.rapportcrm.app.imports;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Section;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.api.settings.SettingsSchema;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.app.imports.company.CompanyImport;
import org.rapportcrm.app.imports.deal.DealImport;
import org.rapportcrm.app.imports.interaction.InteractionImport;
import org.rapportcrm.app.imports.purchase.PurchaseImport;
import org.rapportcrm.app.imports.write.ContactImport;

/** What imports add to the console, and what the core imports. */
public final class ImportFeature implements RapportPlugin {

  /** The right to import files. */
  public static final String RUN = "imports.run";

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(Section.RELATIONSHIPS, "imports.title", "upload", "/console/imports", RUN));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("imports", "imports.title", RUN), new Page("import", "imports.new", RUN));
  }

  @Override
  public List<Capability> capabilities() {
    return List.of(new Capability(RUN, "imports.may-run", Set.of(Roles.MARKETING, Roles.SALES)));
  }

  @Override
  public List<ImportKind> importKinds() {
    return List.of(
        ContactImport.kind(),
        CompanyImport.kind(),
        DealImport.kind(),
        PurchaseImport.kind(),
        InteractionImport.kind());
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind(ImportJob.KIND, "imports.job", null, ImportJob.class),
        new JobKind(ImportUndoJob.KIND, "imports.undo.job", null, ImportUndoJob.class),
        new JobKind(
            ImportCleanup.KIND, "imports.cleanup", Duration.ofDays(1), ImportCleanup.class));
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(
        Setting.of(
            ImportCleanup.DAYS,
            "imports.keepDays",
            Type.WHOLE_NUMBER,
            String.valueOf(ImportCleanup.DEFAULT_DAYS)));
  }
}
