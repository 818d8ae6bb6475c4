package org.rapportcrm.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.launcher.PluginJarFile;

class WebTest {
  private static final String A = "com/acme/visits/A";

  @TempDir private Path folder;
  private Bench bench;

  @BeforeEach
  void makeABench() {
    bench = new Bench(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "META-INF/persistence.xml, file.persistence-xml",
    "META-INF/orm.xml, file.persistence-xml",
    "META-INF/web-fragment.xml, file.web-xml",
    "WEB-INF/web.xml, file.web-xml",
    "META-INF/services/jakarta.servlet.ServletContainerInitializer, file.service",
    "META-INF/services/jakarta.enterprise.inject.spi.Extension, file.service",
    "META-INF/resources/login.js, file.foreign-folder",
    "META-INF/resources/console/contacts.css, file.foreign-folder",
    "META-INF/resources/plugins/loyalty/members.css, file.foreign-folder",
    "META-INF/resources/themes/visits/theme.css, file.foreign-folder",
    "META-INF/rapport/core/public.mustache, file.foreign-folder",
    "META-INF/contracts/mine/template.xhtml, file.foreign-folder",
    "META-INF/rapport.taglib.xml, file.foreign-folder"
  })
  void filesThatHoldForEverybodyAreRefused(String file, String id) {
    bench.finds(Bench.good().entry(file, "<x/>"), id, file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "META-INF/resources/plugins/visits/visits.css",
        "META-INF/resources/visits/visits.css",
        "META-INF/rapport/visits/letter.mustache",
        "META-INF/visits.taglib.xml",
        "META-INF/maven/com.acme/visits/pom.xml",
        "META-INF/LICENSE"
      })
  void filesOfItsOwnAreTaken(String file) {
    assertThat(bench.check(Bench.good().entry(file, "<x/>")).findings()).isEmpty();
  }

  @Test
  void pagesInAFolderWithoutAnEntryAreNotFound() {
    bench.finds(
        Bench.good().withoutEntry("META-INF/resources/plugins/visits/"),
        "jar.no-folders",
        "META-INF/resources/plugins/visits/");
  }

  @Test
  void aJarWithClassesSaysThatItHasBeans() {
    bench.finds(Bench.good().withoutEntry("META-INF/beans.xml"), "file.beans-xml-missing");
  }

  @Test
  void aFacesConfigMayBringConvertersAndReplaceNothing() {
    String faces = "META-INF/faces-config.xml";
    assertThat(
            bench
                .check(Bench.good().entry(faces, "<faces-config><converter/></faces-config>"))
                .findings())
        .isEmpty();
    for (String part : new String[] {"factory", "application", "lifecycle", "navigation-rule"}) {
      bench.finds(
          Bench.good().entry(faces, "<faces-config><" + part + "/></faces-config>"),
          "file.faces-config",
          "<" + part + ">");
    }
    bench.finds(
        Bench.good().entry(faces, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:/etc/passwd\">]><x/>"),
        "file.faces-config",
        "DOCTYPE");
  }

  @ParameterizedTest
  @CsvSource({
    "jakarta/servlet/annotation/WebServlet, route.servlet",
    "jakarta/servlet/annotation/WebFilter, route.servlet",
    "jakarta/servlet/annotation/WebListener, route.servlet",
    "jakarta/websocket/server/ServerEndpoint, route.servlet",
    "jakarta/ws/rs/ApplicationPath, route.application",
    "jakarta/ws/rs/ext/Provider, route.provider",
    "jakarta/enterprise/inject/Specializes, bean.replaces",
    "jakarta/decorator/Decorator, bean.replaces"
  })
  void classesThatStandBeforeEverybodyAreRefused(String annotation, String id) {
    bench.finds(Bench.good(A, ClassOf.named(A).marked(annotation, "value", "/login")), id);
  }

  @Test
  void aRestApplicationOfItsOwnIsRefusedWithoutAnAnnotationToo() {
    bench.finds(
        Bench.good(A, ClassOf.named(A).extending("jakarta/ws/rs/core/Application")),
        "route.application");
  }

  @Test
  void anAlternativeIsRefusedOnlyWhenItIsForEverybody() {
    String alternative = "jakarta/enterprise/inject/Alternative";
    assertThat(bench.check(Bench.good(A, ClassOf.named(A).marked(alternative))).findings())
        .isEmpty();
    bench.finds(
        Bench.good(A, ClassOf.named(A).marked(alternative).marked("jakarta/annotation/Priority")),
        "bean.replaces");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/login",
        "/v1/contacts",
        "/plugins/loyalty",
        "/plugins/visits2",
        "/plugins/visits/../x"
      })
  void restLiesBelowItsOwnAddress(String path) {
    bench.finds(
        Bench.good(A, ClassOf.named(A).marked("jakarta/ws/rs/Path", "value", path)),
        "route.foreign",
        path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/plugins/visits", "plugins/visits/list", "/plugins/visits/{id}"})
  void restBelowItsOwnAddressIsTaken(String path) {
    assertThat(
            bench
                .check(Bench.good(A, ClassOf.named(A).marked("jakarta/ws/rs/Path", "value", path)))
                .findings())
        .isEmpty();
  }

  @Test
  void eachLetterOfPublicPagesBelongsToOnePlugin() {
    bench.finds(
        Bench.good(A, ClassOf.named(A).publicPage("m")), "public-page.taken", "/m/", "loyalty");
    bench.finds(
        Bench.good(A, ClassOf.named(A).publicPage("u")), "public-page.taken", "/u/", "core");
    bench.finds(Bench.good(A, ClassOf.named(A).publicPage("login")), "public-page.prefix");
    assertThat(bench.check(Bench.good(A, ClassOf.named(A).publicPage("v"))).findings()).isEmpty();
  }

  @Test
  void aThemeIsLooksAlone() {
    assertThat(bench.check(theme()).findings()).isEmpty();
    for (String file :
        new String[] {
          "com/acme/A.class",
          "META-INF/resources/themes/night/theme.js",
          "META-INF/resources/themes/night/page.xhtml",
          "META-INF/rapport/night/migrations/V1__night.sql",
          "META-INF/services/anything"
        }) {
      assertThat(bench.check(theme().entry(file, "x")).errors())
          .extracting(CheckFinding::id)
          .contains("theme.file");
    }
  }

  @Test
  void whatOfAThemeWouldBeLeftOutIsToldBeforeAnybodyWearsIt() {
    PluginJarFile jar =
        theme()
            .entry(
                "META-INF/resources/themes/night/theme.css",
                ":root { --text: #cccccc; --size: 99px }")
            .entry("META-INF/rapport/night/theme.properties", "mail.accent=#ffff00");

    assertThat(bench.check(jar).errors()).isEmpty();
    assertThat(bench.check(jar).findings())
        .extracting(CheckFinding::id)
        .containsOnly("theme.css", "theme.contrast", "theme.mail");
  }

  private static PluginJarFile theme() {
    PluginJarFile jar =
        PluginJarFile.of("night", "1.0")
            .with("kind", "theme")
            .with("name", "night.name")
            .with("description", "night.description")
            .with("vendor", "Acme")
            .entry("META-INF/resources/themes/night/theme.css", ":root{}")
            .entry("META-INF/rapport/night/theme.properties", "mail.accent=#000000");
    for (String language : new String[] {"", "_ar", "_fa"}) {
      jar.entry(
          "META-INF/rapport/night/messages" + language + ".properties",
          "night.name=Night\nnight.description=Dark.\n");
    }
    return jar;
  }
}
