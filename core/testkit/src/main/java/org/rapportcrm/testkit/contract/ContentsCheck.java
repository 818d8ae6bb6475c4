package org.rapportcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rapportcrm.api.RapportPlugin;

/** What the contract asks of the table of contents and of the classes it names. */
final class ContentsCheck {

  private static final List<Method> CONTENTS =
      Arrays.stream(RapportPlugin.class.getMethods())
          .filter(method -> method.getParameterCount() == 0)
          .toList();

  private final PluginUnderTest subject;

  ContentsCheck(PluginUnderTest subject) {
    this.subject = subject;
  }

  /**
   * A plugin that is switched off and on again adds what it added before: the table of contents
   * says the same at each call, and a second one of the same class too.
   */
  void isTheSameEachTime() {
    Map<String, Object> first = contents(subject.plugin);
    assertThat(contents(subject.plugin)).isEqualTo(first);
    assertThat(contents(subject.anotherOne())).isEqualTo(first);
  }

  /** What has an id has one of its own. */
  void hasNoIdTwice() {
    RapportPlugin plugin = subject.plugin;
    unique("capability", plugin.capabilities().stream().map(one -> one.id()));
    unique("page", plugin.pages().stream().map(one -> one.name()));
    unique("contact tab", plugin.contactTabs().stream().map(one -> one.id()));
    unique("widget", plugin.dashboardWidgets().stream().map(one -> one.id()));
    unique("bulk action", plugin.bulkActions().stream().map(one -> one.id()));
    unique("criterion", plugin.segmentCriteria().stream().map(one -> one.field()));
    unique("merge tag", plugin.mergeTags().stream().map(one -> one.name()));
    unique("block", plugin.messageBlocks().stream().map(one -> one.kind()));
    unique("timeline kind", plugin.timelineKinds().stream().map(one -> one.kind()));
    unique("job", plugin.jobs().stream().map(one -> one.id()));
    unique("import kind", plugin.importKinds().stream().map(one -> one.id()));
    unique("public page", plugin.publicPages().stream().map(one -> one.prefix()));
    unique("setting", plugin.settings().settings().stream().map(one -> one.name()));
    unique("setting of a user", plugin.userSettings().settings().stream().map(one -> one.name()));
  }

  /**
   * All classes link without the plugins it only enhances, which are not on this class path; and no
   * migration names a table of theirs.
   */
  void standsWithoutWhatItEnhances() {
    for (Class<?> type : subject.classes()) {
      assertThat(type.getDeclaredMethods()).as(type.getName()).isNotNull();
      assertThat(type.getDeclaredFields()).as(type.getName()).isNotNull();
    }
    for (String other : subject.list("enhances")) {
      String table = "\\b" + other.replace('-', '_') + "_\\w+";
      subject
          .migrations()
          .forEach((file, text) -> assertThat(text).as(file).doesNotContainPattern("(?i)" + table));
    }
  }

  private static void unique(String what, Stream<String> ids) {
    assertThat(ids.toList()).as(what).doesNotHaveDuplicates();
  }

  private static Map<String, Object> contents(RapportPlugin plugin) {
    Map<String, Object> all = new TreeMap<>();
    for (Method method : CONTENTS) {
      try {
        Object value = method.invoke(plugin);
        assertThat(value).as(method.getName() + "()").isNotNull();
        all.put(method.getName(), value);
      } catch (InvocationTargetException e) {
        throw new AssertionError(method.getName() + "() failed: " + e.getCause(), e.getCause());
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    return all;
  }
}
