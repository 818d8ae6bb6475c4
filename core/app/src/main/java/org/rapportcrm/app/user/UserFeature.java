package org.rapportcrm.app.user;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Section;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.app.audit.AuditSealing;
import org.rapportcrm.app.security.PurgeJob;

/** Users, roles and the audit log. */
public class UserFeature implements RapportPlugin {

  private static final String MANAGE = "users.manage";

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(Section.SYSTEM, "security.users", "users", "/console/users", MANAGE),
        new MenuEntry(Section.SYSTEM, "security.roles", "key", "/console/roles", MANAGE),
        new MenuEntry(Section.SYSTEM, "security.audit", "history", "/console/audit", MANAGE));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("users", "security.users", MANAGE),
        new Page("user", "security.user", MANAGE),
        new Page("roles", "security.roles", MANAGE),
        new Page("audit", "security.audit", MANAGE));
  }

  @Override
  public List<Capability> capabilities() {
    return List.of(
        new Capability(
            "console.use",
            "security.capability.console",
            Set.of(Roles.MARKETING, Roles.SALES, Roles.SERVICE, Roles.VIEWER)),
        new Capability(MANAGE, "security.capability.users", Set.of()));
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind("core.purge", "security.purge", Duration.ofHours(1), PurgeJob.class),
        new JobKind(
            "core.audit-seal", "security.audit.sealing", Duration.ofHours(1), AuditSealing.class));
  }
}
