package org.rapportcrm.launcher.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.rapportcrm.launcher.Said;
import org.rapportcrm.launcher.check.code.ApiReferences;
import org.rapportcrm.launcher.check.code.ClassVersions;
import org.rapportcrm.launcher.check.code.InternalReferences;
import org.rapportcrm.launcher.check.code.MissingMethods;
import org.rapportcrm.launcher.check.code.Packages;
import org.rapportcrm.launcher.check.code.WatchedCalls;
import org.rapportcrm.launcher.check.data.Entities;
import org.rapportcrm.launcher.check.data.MigrationFiles;
import org.rapportcrm.launcher.check.data.MigrationTables;
import org.rapportcrm.launcher.check.data.OwnNamespace;
import org.rapportcrm.launcher.check.jar.EntryNames;
import org.rapportcrm.launcher.check.jar.JarContents;
import org.rapportcrm.launcher.check.jar.JarReader;
import org.rapportcrm.launcher.check.jar.Limits;
import org.rapportcrm.launcher.check.jar.NestedJars;
import org.rapportcrm.launcher.check.manifest.ApiRange;
import org.rapportcrm.launcher.check.manifest.MainClass;
import org.rapportcrm.launcher.check.manifest.ManifestKeys;
import org.rapportcrm.launcher.check.text.Texts;
import org.rapportcrm.launcher.check.web.BeansXml;
import org.rapportcrm.launcher.check.web.FacesConfig;
import org.rapportcrm.launcher.check.web.GlobalBeans;
import org.rapportcrm.launcher.check.web.PageFolders;
import org.rapportcrm.launcher.check.web.Places;
import org.rapportcrm.launcher.check.web.PublicPrefixes;
import org.rapportcrm.launcher.check.web.RestPaths;
import org.rapportcrm.launcher.check.web.ServerFiles;
import org.rapportcrm.launcher.check.web.ServletClasses;
import org.rapportcrm.launcher.check.web.ThemeFiles;
import org.rapportcrm.launcher.check.web.ThemeLooks;
import org.rapportcrm.launcher.manifest.ManifestReading;
import org.rapportcrm.launcher.manifest.PluginManifest;

/**
 * All that is asked of a jar before anything of it runs. Keeps what it read about the core, so one
 * object serves many jars; may be shared by threads.
 */
public final class PluginChecks {
  private static final List<Check> CHECKS =
      List.of(
          new EntryNames(),
          new NestedJars(),
          new ManifestKeys(),
          new ApiRange(),
          new MainClass(),
          new ClassVersions(),
          new Packages(),
          new ApiReferences(),
          new MissingMethods(),
          new InternalReferences(),
          new WatchedCalls(),
          new ServerFiles(),
          new BeansXml(),
          new FacesConfig(),
          new GlobalBeans(),
          new ServletClasses(),
          new RestPaths(),
          new PublicPrefixes(),
          new Places(),
          new PageFolders(),
          new OwnNamespace(),
          new MigrationFiles(),
          new MigrationTables(),
          new Entities(),
          new Texts(),
          new ThemeFiles(),
          new ThemeLooks());

  private final CoreIndex core;
  private final List<Neighbour> neighbours;

  private PluginChecks(CheckContext context) {
    core = new CoreIndex(context);
    neighbours =
        context.otherPlugins().stream().map(Neighbour::of).flatMap(Optional::stream).toList();
  }

  /** The checks for one place; reads the manifests of the plugins that are there. */
  public static PluginChecks of(CheckContext context) {
    return new PluginChecks(context);
  }

  /** Every rule, in the order in which they are looked at. */
  public static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(JarReader.rules());
    CHECKS.forEach(check -> rules.addAll(check.rules()));
    return List.copyOf(rules);
  }

  /** Looks over a jar; everything that is wrong comes back, never only the first. */
  public CheckReport check(Path jar) {
    Findings findings = new Findings();
    Optional<JarContents> contents = JarReader.read(jar, Limits.USUAL, findings);
    if (contents.isEmpty()) {
      return new CheckReport(jar, Optional.empty(), findings.all());
    }
    ManifestReading manifest = manifest(contents.get());
    Subject subject = new Subject(contents.get(), manifest, around(manifest.id()));
    CHECKS.forEach(check -> check.examine(subject, findings));
    return new CheckReport(jar, manifest.manifest(), findings.all());
  }

  private Surroundings around(String id) {
    return new Surroundings(
        core, neighbours.stream().filter(other -> !other.id().equals(id)).toList());
  }

  private static ManifestReading manifest(JarContents jar) {
    try {
      return jar.properties(PluginManifest.ENTRY)
          .map((Properties properties) -> ManifestReading.of(properties))
          .orElseGet(() -> ManifestReading.unreadable(ManifestKeys.NONE));
    } catch (IllegalArgumentException e) {
      return ManifestReading.unreadable(
          Said.of("changes.manifest.malformed", "the manifest is malformed: {0}", e.getMessage()));
    }
  }
}
