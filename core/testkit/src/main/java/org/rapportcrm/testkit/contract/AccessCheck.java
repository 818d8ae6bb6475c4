package org.rapportcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.RequiresCapability;

/**
 * Everything that people reach names a capability that there is. That the running program refuses
 * who lacks it is the core's doing, and proved there for every plugin alike.
 */
final class AccessCheck {

  private final PluginUnderTest subject;
  private final Set<String> capabilities;

  AccessCheck(PluginUnderTest subject) {
    this.subject = subject;
    this.capabilities =
        subject.plugin.capabilities().stream().map(Capability::id).collect(Collectors.toSet());
    capabilities.addAll(CoreCapabilities.IDS);
  }

  /** Menu, pages, tabs, widgets, bulk actions, imports. */
  void ofWhatIsContributed() {
    RapportPlugin plugin = subject.plugin;
    Map<String, String> asked = new LinkedHashMap<>();
    plugin.menu().forEach(entry -> asked.put("menu " + entry.path(), entry.capability()));
    plugin.pages().forEach(page -> asked.put("page " + page.name(), page.capability()));
    plugin.contactTabs().forEach(tab -> asked.put("tab " + tab.id(), tab.capability()));
    plugin.dashboardWidgets().forEach(w -> asked.put("widget " + w.id(), w.capability()));
    plugin.bulkActions().forEach(action -> asked.put("action " + action.id(), action.capability()));
    plugin.importKinds().forEach(kind -> asked.put("import " + kind.id(), kind.capability()));
    assertThat(asked)
        .allSatisfy((what, capability) -> assertThat(capabilities).as(what).contains(capability));
  }

  /** Each Facelet of the jar is a page, a tab or a widget; each menu entry leads to a page. */
  void ofEveryFacelet() {
    RapportPlugin plugin = subject.plugin;
    String folder = "/plugins/" + subject.id() + "/";
    Set<String> pages = new TreeSet<>();
    plugin.pages().forEach(page -> pages.add(folder + page.name() + ".xhtml"));
    Set<String> listed = new TreeSet<>(pages);
    plugin.contactTabs().forEach(tab -> listed.add(tab.view()));
    plugin.dashboardWidgets().forEach(widget -> listed.add(widget.view()));
    List<String> files =
        subject.files().stream()
            .filter(file -> file.startsWith("META-INF/resources/") && file.endsWith(".xhtml"))
            .map(file -> file.substring("META-INF/resources".length()))
            .toList();
    assertThat(listed).as("what has a capability").containsExactlyInAnyOrderElementsOf(files);
    plugin.menu().forEach(entry -> assertThat(pages).contains(entry.path() + ".xhtml"));
  }

  /** Each REST method, which lies below the plugin's own address. */
  void ofEveryRestMethod() {
    for (Class<?> resource : subject.classes()) {
      Path path = resource.getAnnotation(Path.class);
      if (path != null) {
        assertThat(path.value()).matches("/?plugins/" + subject.id() + "(/.*)?");
        Stream.of(resource.getMethods())
            .filter(AccessCheck::answersRequests)
            .forEach(m -> assertThat(capabilities).as(m.toString()).contains(capability(m)));
      }
    }
  }

  private static boolean answersRequests(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  private static String capability(Method method) {
    RequiresCapability named = method.getAnnotation(RequiresCapability.class);
    if (named == null) {
      named = method.getDeclaringClass().getAnnotation(RequiresCapability.class);
    }
    return named == null ? null : named.value();
  }
}
