package org.rapportcrm.launcher.dev;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Brings {@code target/classes} up to date after a change, in this process where it can: sources
 * are compiled and resources copied in a fraction of the time that Maven needs to begin. What only
 * Maven knows (the pom, the filtered manifest) is left to Maven.
 */
final class QuickBuild {

  private final PluginProject project;
  private final MavenRun maven;
  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private StandardJavaFileManager files;

  QuickBuild(PluginProject project, MavenRun maven) {
    this.project = project;
    this.maven = maven;
  }

  /**
   * Builds what changed.
   *
   * @return what is wrong with it; empty when all is well
   */
  String build(Set<Path> changed) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path file : changed) {
      if (file.startsWith(project.sources())) {
        sources.add(file);
      } else if (file.startsWith(project.resources())) {
        copy(file);
      } else if (!file.startsWith(project.classes())) {
        forgetClassPath();
        return maven.compile();
      }
    }
    return sources.isEmpty() ? "" : compiler == null ? maven.compile() : compile();
  }

  /** Maven may resolve other jars. */
  private void forgetClassPath() throws IOException {
    if (files != null) {
      files.close();
      files = null;
    }
  }

  private void copy(Path file) throws IOException {
    Path target = project.classes().resolve(project.resources().relativize(file).toString());
    if (Files.exists(file)) {
      Files.createDirectories(target.getParent());
      Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.deleteIfExists(target);
    }
  }

  /**
   * All sources, into a folder of their own: what does not compile leaves the classes as they were.
   */
  private String compile() throws IOException {
    Path fresh = project.own().resolve("classes");
    delete(fresh, "");
    Files.createDirectories(fresh);
    DiagnosticCollector<JavaFileObject> findings = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "--release",
            "17",
            "-parameters",
            "-g",
            "-proc:none",
            "-d",
            fresh.toString(),
            "-cp",
            maven.classPath());
    boolean good =
        compiler
            .getTask(
                new StringWriter(),
                files(),
                findings,
                options,
                null,
                files().getJavaFileObjectsFromPaths(sources()))
            .call();
    if (!good) {
      return said(findings);
    }
    delete(project.classes(), ".class");
    move(fresh);
    return "";
  }

  /** Kept: opening the jars of the class path takes as long as compiling a plugin. */
  private StandardJavaFileManager files() {
    if (files == null) {
      files = compiler.getStandardFileManager(null, Locale.ENGLISH, null);
    }
    return files;
  }

  private List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(project.sources())) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private void move(Path fresh) throws IOException {
    try (Stream<Path> files = Files.walk(fresh)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = project.classes().resolve(fresh.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void delete(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files.filter(f -> Files.isRegularFile(f) && f.toString().endsWith(ending)).toList()) {
        Files.delete(file);
      }
    }
  }

  private String said(DiagnosticCollector<JavaFileObject> findings) {
    StringBuilder text = new StringBuilder();
    findings.getDiagnostics().stream()
        .filter(finding -> finding.getKind() == javax.tools.Diagnostic.Kind.ERROR)
        .forEach(
            finding ->
                text.append(
                    "%s:%d: %s%n"
                        .formatted(
                            finding.getSource() == null
                                ? project.root()
                                : project.root().relativize(Path.of(finding.getSource().toUri())),
                            finding.getLineNumber(),
                            finding.getMessage(Locale.ENGLISH))));
    return text.toString().strip();
  }
}
