package org.rapportcrm.app.plugin.explain;

import java.util.Optional;
import java.util.stream.Stream;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.page.ContactTab;
import org.rapportcrm.api.page.Widget;

/** What the console calls a contribution that was measured or failed. Pure. */
public final class ContributionName {

  private ContributionName() {}

  /**
   * The name that the page of extension points has for it: the id of a widget, a tab or a job; else
   * the last part of its class's or file's name.
   *
   * @param plugin whose it is, where its table of contents can be read
   * @param where its class or its address
   */
  public static String of(Optional<RapportPlugin> plugin, String where) {
    return plugin.stream()
        .flatMap(contents -> ids(contents, where))
        .findFirst()
        .orElseGet(() -> where.substring(lastMark(where) + 1));
  }

  private static Stream<String> ids(RapportPlugin contents, String where) {
    return Stream.of(
            contents.dashboardWidgets().stream()
                .filter(widget -> widget.view().equals(where))
                .map(Widget::id),
            contents.contactTabs().stream()
                .filter(tab -> tab.view().equals(where))
                .map(ContactTab::id),
            contents.jobs().stream().map(JobKind::id).filter(where::equals))
        .flatMap(found -> found);
  }

  private static int lastMark(String where) {
    return where.lastIndexOf(where.startsWith("/") ? '/' : '.');
  }
}
