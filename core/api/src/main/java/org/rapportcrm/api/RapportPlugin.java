package org.rapportcrm.api;

import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.contact.TimelineKind;
import org.rapportcrm.api.data.DemoData;
import org.rapportcrm.api.health.HealthCheck;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.message.MergeTag;
import org.rapportcrm.api.message.MessageBlock;
import org.rapportcrm.api.page.BulkAction;
import org.rapportcrm.api.page.ContactFigures;
import org.rapportcrm.api.page.ContactTab;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.SearchSource;
import org.rapportcrm.api.page.TopBarMessage;
import org.rapportcrm.api.page.Widget;
import org.rapportcrm.api.plugin.Lifecycle;
import org.rapportcrm.api.privacy.PersonalData;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.api.settings.SettingsSchema;
import org.rapportcrm.api.web.PublicPage;
import org.rapportcrm.api.webhook.WebhookKind;

/**
 * A plugin's table of contents: what it adds to Rapport, and nothing else.
 *
 * <p>A plugin is one JAR of plain Jakarta EE (CDI beans, entities, Faces pages, REST resources). It
 * implements this interface once, in a class with a public constructor without parameters, named in
 * {@code META-INF/services/org.rapportcrm.api.RapportPlugin} and as {@code main} in {@code
 * META-INF/rapport/plugin.properties}. The methods are called once, when the composed set starts,
 * outside any request and before injection works: they return descriptions, and behaviour is named
 * by the class of a CDI bean, which Rapport looks up when it is needed.
 *
 * <p>Every method has an empty default, so that a new kind of contribution never breaks a plugin.
 * All that is returned here disappears the moment the plugin is deactivated, and is back when it is
 * activated. Texts are keys of the plugin's own bundle ({@code
 * META-INF/rapport/<id>/messages*.properties}), each starting with the plugin's id and a dot.
 */
public interface RapportPlugin {

  /**
   * Entries of the side menu, shown to people who hold their capability; within a group in the
   * order of the plugins, then of this list.
   */
  default List<MenuEntry> menu() {
    return List.of();
  }

  /** Console pages under {@code /plugins/<id>/}; a page that is not listed here answers 404. */
  default List<Page> pages() {
    return List.of();
  }

  /** Tabs on a contact's page, read when somebody opens them. */
  default List<ContactTab> contactTabs() {
    return List.of();
  }

  /**
   * Figures at the top of a contact's page (balance, tier, last score), asked each time the page of
   * a contact is opened.
   */
  default List<Class<? extends ContactFigures>> contactFigures() {
    return List.of();
  }

  /** Cards on the dashboard, read each time somebody who holds their capability opens it. */
  default List<Widget> dashboardWidgets() {
    return List.of();
  }

  /** Short texts on the top bar, asked for every page of the console. */
  default List<Class<? extends TopBarMessage>> topBarMessages() {
    return List.of();
  }

  /** Actions on contacts that are selected in a list, run when somebody presses their button. */
  default List<BulkAction> bulkActions() {
    return List.of();
  }

  /** What the console's search (Ctrl-K) finds, asked while people type. */
  default List<Class<? extends SearchSource>> searchSources() {
    return List.of();
  }

  /**
   * Fields that a segment's rule may name. While the plugin is inactive, a segment that names one
   * says so and has no members.
   */
  default List<SegmentCriterion> segmentCriteria() {
    return List.of();
  }

  /**
   * Values that a message's text may name between double braces, asked in batches of contacts while
   * messages are made.
   */
  default List<MergeTag> mergeTags() {
    return List.of();
  }

  /** Blocks that a message's design may hold, offered in the editor of messages. */
  default List<MessageBlock> messageBlocks() {
    return List.of();
  }

  /** Kinds of interaction that this plugin writes to the timeline. */
  default List<TimelineKind> timelineKinds() {
    return List.of();
  }

  /** Settings; page, checks, REST and history are made from the schema. */
  default SettingsSchema settings() {
    return SettingsSchema.none();
  }

  /**
   * Settings that each user makes for themselves, on a page below their profile; read through
   * {@code UserSettings}.
   */
  default SettingsSchema userSettings() {
    return SettingsSchema.none();
  }

  /** Named rights; each starts with the plugin's id and a dot. */
  default List<Capability> capabilities() {
    return List.of();
  }

  /** Background work, on a schedule or on demand; nothing of it starts while inactive. */
  default List<JobKind> jobs() {
    return List.of();
  }

  /** Kinds of record that a file can bring. */
  default List<ImportKind> importKinds() {
    return List.of();
  }

  /** What happens here, of which webhooks can tell other programs. */
  default List<WebhookKind> webhookKinds() {
    return List.of();
  }

  /** Pages for people without an account, each under a one-letter prefix and a token. */
  default List<PublicPage> publicPages() {
    return List.of();
  }

  /**
   * Export and erasure of what the plugin keeps about a person. It is asked even while the plugin
   * is inactive, because its data is still there.
   */
  default Optional<Class<? extends PersonalData>> personalData() {
    return Optional.empty();
  }

  /**
   * Checks shown under {@code /health/plugins} and on the plugin's page, run when those are read.
   */
  default List<Class<? extends HealthCheck>> healthChecks() {
    return List.of();
  }

  /**
   * Fills the invented shop of {@code rapport start --demo}, once, while there is no contact yet.
   */
  default Optional<Class<? extends DemoData>> demoData() {
    return Optional.empty();
  }

  /** What it does when it is upgraded, switched or deleted. */
  default Optional<Class<? extends Lifecycle>> lifecycle() {
    return Optional.empty();
  }
}
