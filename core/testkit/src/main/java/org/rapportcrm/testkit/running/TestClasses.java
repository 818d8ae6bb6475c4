package org.rapportcrm.testkit.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The test classes of this project. */
final class TestClasses {

  private static final String ENDING = ".class";

  private TestClasses() {}

  /**
   * Those that carry an annotation.
   *
   * @param one of them; the others lie in the same folder
   */
  static List<Class<?>> with(Class<? extends Annotation> annotation, Class<?> one) {
    List<Class<?>> found = new ArrayList<>();
    try {
      Path folder = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(path -> path.toString().endsWith(ENDING)).toList()) {
          String name =
              folder
                  .relativize(file)
                  .toString()
                  .replace(folder.getFileSystem().getSeparator(), ".");
          Class<?> type =
              Class.forName(
                  name.substring(0, name.length() - ENDING.length()), false, one.getClassLoader());
          if (type.isAnnotationPresent(annotation)) {
            found.add(type);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }
}
