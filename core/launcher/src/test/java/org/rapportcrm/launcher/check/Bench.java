package org.rapportcrm.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.rapportcrm.launcher.PluginJarFile;
import org.rapportcrm.launcher.manifest.Version;

/** A small Rapport to check jars against, and a jar in which nothing is wrong. */
final class Bench {
  static final String MAIN = "com/acme/visits/VisitsPlugin";
  static final String API = "org/rapportcrm/api/";
  static final String SERVICES = "META-INF/services/org.rapportcrm.api.RapportPlugin";
  static final String FOLDER = "META-INF/rapport/visits/";

  private final Path folder;
  private final PluginChecks checks;

  Bench(Path folder) {
    this.folder = folder;
    try {
      Path api = api().write(folder.resolve("core/rapport-api.jar"));
      Path app = app().write(folder.resolve("core/rapport-app.jar"));
      Path library =
          PluginJarFile.withoutManifest()
              .entry("com/ibm/icu/Text.class", ClassOf.named("com/ibm/icu/Text").bytes())
              .write(folder.resolve("core/icu4j.jar"));
      Path loyalty = loyalty().write(folder.resolve("loyalty.jar"));
      checks =
          PluginChecks.of(
              new CheckContext(
                  api, List.of(api, app, library), List.of(loyalty), Version.parse("0.1.0")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A plugin {@code visits} that has something of everything and keeps every rule. */
  static PluginJarFile good() {
    PluginJarFile jar =
        PluginJarFile.of("visits", "1.0")
            .with("name", "visits.name")
            .with("description", "visits.description")
            .with("vendor", "Acme")
            .with("main", MAIN.replace('/', '.'))
            .entry(SERVICES, MAIN.replace('/', '.') + "\n")
            .entry("META-INF/beans.xml", "<beans/>")
            .entry("META-INF/resources/plugins/visits/", "")
            .entry("META-INF/resources/plugins/visits/list.xhtml", "<html/>")
            .entry(
                FOLDER + "migrations/V1__visits.sql",
                "create table visits_visit (contact_id bigint references contact (id));")
            .entry(MAIN + ".class", ClassOf.bean(MAIN, API + "RapportPlugin").bytes());
    for (String language : List.of("", "_ar", "_fa")) {
      jar.entry(
          FOLDER + "messages" + language + ".properties",
          "visits.name=Visits\nvisits.description=Counts visits.\n");
    }
    return jar;
  }

  static PluginJarFile good(String path, ClassOf type) {
    return good().entry(path + ".class", type.bytes());
  }

  CheckReport check(PluginJarFile jar) {
    try {
      return checks.check(jar.write(folder.resolve("checked.jar")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CheckReport check(Path jar) {
    return checks.check(jar);
  }

  /** Asks that this is the one thing that is wrong, and that the text says this. */
  void finds(PluginJarFile jar, String id, String... words) {
    List<CheckFinding> findings = check(jar).findings();
    assertThat(findings).extracting(CheckFinding::id).containsOnly(id);
    for (String word : words) {
      assertThat(findings.get(0).text()).contains(word);
    }
  }

  private static PluginJarFile api() {
    int open = Opcodes.ACC_PUBLIC;
    return PluginJarFile.withoutManifest()
        .entry(
            API + "RapportPlugin.class",
            ClassOf.named(API + "RapportPlugin").isInterface().method(open, "menu", "()V").bytes())
        .entry(
            API + "Contacts.class",
            ClassOf.named(API + "Contacts")
                .isInterface()
                .method(open | Opcodes.ACC_ABSTRACT, "find", "(J)V")
                .field("LIMIT", "I")
                .bytes())
        .entry(
            API + "Problem.class",
            ClassOf.named(API + "Problem")
                .extending("java/lang/RuntimeException")
                .method(open, "<init>", "()V")
                .bytes())
        .entry(
            API + "web/PublicPage.class",
            ClassOf.named(API + "web/PublicPage")
                .method(open, "<init>", "(Ljava/lang/String;Ljava/lang/Class;)V")
                .bytes());
  }

  private static PluginJarFile app() {
    String feature = "org/rapportcrm/app/consent/ConsentFeature";
    return PluginJarFile.withoutManifest()
        .entry(feature + ".class", ClassOf.bean(feature).publicPage("u").bytes())
        .entry(SERVICES, "# in order\n" + feature.replace('/', '.') + "\n")
        .entry(
            "META-INF/rapport/core/migrations/V1__core.sql",
            "create table contact (id bigint); create table delivery_batch (id bigint);");
  }

  private static PluginJarFile loyalty() {
    String main = "org/rapportcrm/loyalty/LoyaltyPlugin";
    return PluginJarFile.of("loyalty", "1.0")
        .with("main", main.replace('/', '.'))
        .entry(main + ".class", ClassOf.bean(main).publicPage("m").bytes());
  }
}
