package org.rapportcrm.it.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.check.CheckContext;
import org.rapportcrm.launcher.check.PluginChecks;
import org.rapportcrm.launcher.manifest.Version;
import org.rapportcrm.testkit.contract.PluginContract;
import org.rapportcrm.testkit.running.WithRapport;

/** A new plugin's project, built as Maven would, in this process and in a fraction of the time. */
final class BuiltProject {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  /** One for all: opening the jars of the class path takes longer than compiling a plugin. */
  private static final StandardJavaFileManager FILES =
      COMPILER.getStandardFileManager(null, Locale.ENGLISH, null);

  /** What an installation asks of a jar. */
  private static final PluginChecks CHECKS = PluginChecks.of(installation());

  private final Path project;
  private final Path classes;
  private final Path tests;

  private BuiltProject(Path project) {
    this.project = project;
    this.classes = project.resolve("target/classes");
    this.tests = project.resolve("target/test-classes");
  }

  /** Compiles it and copies its resources; a warning about unused or unchecked code is an error. */
  static BuiltProject of(Path project) throws IOException {
    BuiltProject built = new BuiltProject(project);
    built.compile("src/main/java", built.classes, List.of());
    built.compile("src/test/java", built.tests, List.of(built.classes));
    copy(project.resolve("src/main/resources"), built.classes, "");
    copy(project.resolve("src/main/manifest"), built.classes, "1.0.0");
    copy(project.resolve("src/test/resources"), built.tests, "");
    return built;
  }

  /**
   * Runs its tests, those with databases only if wanted and none of the running program, and finds
   * nothing wrong.
   */
  void passesItsTests(boolean withDatabases) {
    TestExecutionSummary summary =
        run(
            (request, loader) -> {
              for (Class<?> type : testClasses(loader)) {
                if (withDatabases || PluginContract.class.isAssignableFrom(type)) {
                  request.selectors(selectClass(type));
                }
              }
              request.filters(
                  withDatabases
                      ? TagFilter.excludeTags(WithRapport.RUNNING)
                      : TagFilter.excludeTags(WithRapport.RUNNING, PluginContract.DATABASE));
            });
    assertThat(failures(summary)).as(project.toString()).isEmpty();
    assertThat(CHECKS.check(jar()).findings()).as(project.toString()).isEmpty();
    assertThat(summary.getTestsSucceededCount()).as(project.toString()).isGreaterThan(9);
  }

  /** What one test of the contract says against it. */
  List<String> failures(String test) {
    Method method =
        Arrays.stream(PluginContract.class.getDeclaredMethods())
            .filter(one -> one.getName().equals(test))
            .findFirst()
            .orElseThrow();
    TestExecutionSummary summary =
        run(
            (request, loader) ->
                testClasses(loader).stream()
                    .filter(PluginContract.class::isAssignableFrom)
                    .forEach(type -> request.selectors(selectMethod(type, method))));
    assertThat(summary.getTestsStartedCount()).isPositive();
    return failures(summary);
  }

  private TestExecutionSummary run(
      BiConsumer<LauncherDiscoveryRequestBuilder, ClassLoader> choice) {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {tests.toUri().toURL(), classes.toUri().toURL()},
            getClass().getClassLoader())) {
      Thread.currentThread().setContextClassLoader(loader);
      LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
      choice.accept(request, loader);
      SummaryGeneratingListener listener = new SummaryGeneratingListener();
      LauncherFactory.create().execute(request.build(), listener);
      return listener.getSummary();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static List<String> failures(TestExecutionSummary summary) {
    return summary.getFailures().stream()
        .map(f -> f.getTestIdentifier().getDisplayName() + ": " + f.getException())
        .toList();
  }

  private List<Class<?>> testClasses(ClassLoader loader) {
    try {
      List<Class<?>> types = new ArrayList<>();
      for (Path file : files(tests, "Test.class")) {
        String name = tests.relativize(file).toString().replace('/', '.').replace(".class", "");
        types.add(loader.loadClass(name));
      }
      return types;
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path jar() {
    Path jar = project.resolve("target/plugin.jar");
    int exit =
        java.util.spi.ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "--create",
                "--file",
                jar.toString(),
                "-C",
                classes.toString(),
                ".");
    assertThat(exit).as("jar").isZero();
    return jar;
  }

  private static CheckContext installation() {
    Dist dist = new Dist(Path.of("../dist/target/rapport"));
    List<Path> core = dist.coreJars();
    Path api =
        core.stream()
            .filter(jar -> jar.toString().contains("rapport-api"))
            .findFirst()
            .orElseThrow();
    return new CheckContext(api, core, dist.pluginJars(), Version.parse("0.1.0"));
  }

  private void compile(String sources, Path target, List<Path> more) throws IOException {
    Files.createDirectories(target);
    if (!Files.isDirectory(project.resolve(sources))) {
      return;
    }
    DiagnosticCollector<JavaFileObject> findings = new DiagnosticCollector<>();
    String classPath =
        Stream.concat(
                more.stream().map(Path::toString), Stream.of(System.getProperty("java.class.path")))
            .collect(Collectors.joining(System.getProperty("path.separator")));
    List<String> options =
        List.of(
            "--release",
            "17",
            "-parameters",
            "-Xlint:all,-processing,-serial,-classfile,-path",
            "-proc:none",
            "-d",
            target.toString(),
            "-cp",
            classPath);
    COMPILER
        .getTask(
            null,
            FILES,
            findings,
            options,
            null,
            FILES.getJavaFileObjectsFromPaths(files(project.resolve(sources), ".java")))
        .call();
    assertThat(findings.getDiagnostics())
        .as(project.toString())
        .noneMatch(finding -> finding.getKind() != Diagnostic.Kind.NOTE);
  }

  private static void copy(Path from, Path to, String version) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    for (Path file : files(from, "")) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      try (InputStream in = Files.newInputStream(file)) {
        if (version.isEmpty()) {
          Files.copy(in, target);
        } else {
          Files.writeString(target, Files.readString(file).replace("${project.version}", version));
        }
      }
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
