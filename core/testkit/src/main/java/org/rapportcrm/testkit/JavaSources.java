package org.rapportcrm.testkit;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.rapportcrm.api.RapportPlugin;

/**
 * Compiles Java written in a test as a plugin's build would: against rapport-api and Jakarta EE.
 */
final class JavaSources {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)(?:^|;)\\s*(?:@\\S+\\s+)*(?:public |final |abstract |sealed )*"
              + "(?:class|interface|record|enum|@interface)\\s+(\\w+)");

  private JavaSources() {}

  /** The full name of the first type in a source. */
  static String nameOf(String source) {
    Matcher type = TYPE.matcher(source);
    if (!type.find()) {
      throw new IllegalArgumentException("No type in: " + source);
    }
    Matcher named = PACKAGE.matcher(source);
    return named.find() ? named.group(1) + "." + type.group(1) : type.group(1);
  }

  /**
   * Compiles.
   *
   * @param seen classes whose jar or folder is on the class path too
   * @return class files by their path in a jar
   * @throws IllegalArgumentException with the compiler's words
   */
  static Map<String, byte[]> compile(List<String> sources, List<Class<?>> seen) {
    if (sources.isEmpty()) {
      return Map.of();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager standard =
            compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        InMemory files = new InMemory(standard)) {
      standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath(seen));
      List<String> options = List.of("--release", "17", "-proc:none", "-nowarn", "-parameters");
      List<Source> units = sources.stream().map(Source::new).toList();
      if (!compiler.getTask(said, files, null, options, null, units).call()) {
        throw new IllegalArgumentException(said.toString());
      }
      Map<String, byte[]> compiled = new LinkedHashMap<>();
      files.written.forEach((name, out) -> compiled.put(name, out.toByteArray()));
      return compiled;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> classPath(List<Class<?>> seen) {
    List<Path> path = new ArrayList<>();
    Stream.concat(Stream.of(RapportPlugin.class, Inject.class), seen.stream())
        .map(JavaSources::placeOf)
        .distinct()
        .forEach(path::add);
    return path;
  }

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A source that lies in a text. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("text:///" + nameOf(text).replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Takes class files instead of a disk. */
  private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();

    InMemory(JavaFileManager manager) {
      super(manager);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String type, Kind kind, FileObject sibling) {
      String path = type.replace('.', '/') + kind.extension;
      return new SimpleJavaFileObject(URI.create("bytes:///" + path), kind) {
        @Override
        public OutputStream openOutputStream() {
          return written.computeIfAbsent(path, p -> new ByteArrayOutputStream());
        }
      };
    }
  }
}
