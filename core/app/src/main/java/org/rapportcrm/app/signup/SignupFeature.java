package org.rapportcrm.app.signup;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.contact.TimelineKind;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Section;
import org.rapportcrm.api.privacy.PersonalData;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.api.settings.SettingsSchema;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.api.web.PublicPage;

/** What sign-up forms add: pages to make them, the public page, forgetting who did not confirm. */
public final class SignupFeature implements RapportPlugin {

  /** The right to make and change forms. */
  public static final String MANAGE = "signup.manage";

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(
            Section.ENGAGE, "signup.title", "user-plus", "/console/signup-forms", MANAGE));
  }

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("signup-forms", "signup.title", MANAGE),
        new Page("signup-form", "signup.one", MANAGE));
  }

  @Override
  public List<PublicPage> publicPages() {
    return List.of(new PublicPage("f", SignupPage.class));
  }

  @Override
  public List<Capability> capabilities() {
    return List.of(new Capability(MANAGE, "signup.mayManage", Set.of(Roles.MARKETING)));
  }

  @Override
  public List<TimelineKind> timelineKinds() {
    return List.of(new TimelineKind(Confirming.KIND, "signup.kind", "user-plus", false));
  }

  @Override
  public SettingsSchema settings() {
    return SettingsSchema.of(
        Setting.of("signup.days", "signup.days", Type.WHOLE_NUMBER, "7"),
        Setting.of("signup.hosts", "signup.hosts", Type.TEXT, null));
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind("core.signupCleanup", "signup.job", Duration.ofHours(24), SignupCleanup.class));
  }

  @Override
  public Optional<Class<? extends PersonalData>> personalData() {
    return Optional.of(SignupPrivacy.class);
  }
}
