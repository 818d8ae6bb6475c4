package org.rapportcrm.app.plugin.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.contact.TimelineKind;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.message.MergeTag;
import org.rapportcrm.api.message.MessageBlock;
import org.rapportcrm.api.page.BulkAction;
import org.rapportcrm.api.page.ContactTab;
import org.rapportcrm.api.page.MenuEntry;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.page.Widget;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.webhook.WebhookKind;

/** The lists of a plugin's main class, each with a name for every item. Pure. */
public enum ContributionLists {
  MENU("menu", named(RapportPlugin::menu, MenuEntry::path)),
  PAGES("pages", named(RapportPlugin::pages, Page::name)),
  CONTACT_TABS("contactTabs", named(RapportPlugin::contactTabs, ContactTab::id)),
  CONTACT_FIGURES("contactFigures", classes(RapportPlugin::contactFigures)),
  DASHBOARD_WIDGETS("dashboardWidgets", named(RapportPlugin::dashboardWidgets, Widget::id)),
  TOP_BAR_MESSAGES("topBarMessages", classes(RapportPlugin::topBarMessages)),
  BULK_ACTIONS("bulkActions", named(RapportPlugin::bulkActions, BulkAction::id)),
  SEARCH_SOURCES("searchSources", classes(RapportPlugin::searchSources)),
  SEGMENT_CRITERIA(
      "segmentCriteria", named(RapportPlugin::segmentCriteria, SegmentCriterion::field)),
  MERGE_TAGS("mergeTags", named(RapportPlugin::mergeTags, MergeTag::name)),
  MESSAGE_BLOCKS("messageBlocks", named(RapportPlugin::messageBlocks, MessageBlock::kind)),
  TIMELINE_KINDS("timelineKinds", named(RapportPlugin::timelineKinds, TimelineKind::kind)),
  SETTINGS("settings", named(plugin -> plugin.settings().settings(), Setting::name)),
  USER_SETTINGS("userSettings", named(plugin -> plugin.userSettings().settings(), Setting::name)),
  CAPABILITIES("capabilities", named(RapportPlugin::capabilities, Capability::id)),
  JOBS("jobs", named(RapportPlugin::jobs, JobKind::id)),
  IMPORT_KINDS("importKinds", named(RapportPlugin::importKinds, ImportKind::id)),
  WEBHOOK_KINDS("webhookKinds", named(RapportPlugin::webhookKinds, WebhookKind::id)),
  PUBLIC_PAGES("publicPages", named(RapportPlugin::publicPages, page -> "/" + page.prefix() + "/")),
  PERSONAL_DATA("personalData", classes(plugin -> listOf(plugin.personalData()))),
  HEALTH_CHECKS("healthChecks", classes(RapportPlugin::healthChecks)),
  DEMO_DATA("demoData", classes(plugin -> listOf(plugin.demoData())));

  private final String id;
  private final Function<RapportPlugin, List<String>> items;

  ContributionLists(String id, Function<RapportPlugin, List<String>> items) {
    this.id = id;
    this.items = items;
  }

  /** Name of the method that gives the list. */
  public String id() {
    return id;
  }

  /** Whether several plugins may have an item for the same thing. */
  public boolean isMany() {
    return this != PUBLIC_PAGES;
  }

  /** Whether it is worth a number: a plugin has at most one of the others. */
  boolean isCounted() {
    return this != PERSONAL_DATA && this != DEMO_DATA;
  }

  /** Names of a plugin's items. */
  public List<String> items(RapportPlugin plugin) {
    return items.apply(plugin);
  }

  private static <T> Function<RapportPlugin, List<String>> named(
      Function<RapportPlugin, List<T>> list, Function<T, String> name) {
    return plugin -> list.apply(plugin).stream().map(name).toList();
  }

  private static <T> Function<RapportPlugin, List<String>> classes(
      Function<RapportPlugin, List<Class<? extends T>>> list) {
    return plugin -> list.apply(plugin).stream().<String>map(type -> type.getSimpleName()).toList();
  }

  private static <T> List<Class<? extends T>> listOf(Optional<Class<? extends T>> one) {
    List<Class<? extends T>> list = new ArrayList<>();
    one.ifPresent(list::add);
    return list;
  }
}
