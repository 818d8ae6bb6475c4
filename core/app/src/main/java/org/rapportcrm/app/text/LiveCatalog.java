package org.rapportcrm.app.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The texts while a plugin is being written: those in its folder are read before those in its jar,
 * and all of them anew when one was saved.
 */
final class LiveCatalog implements Supplier<MessageCatalog> {

  private final Path folder;
  private final ClassLoader loader;
  private MessageCatalog catalog;
  private long seen = -1;

  /**
   * @param folder {@code target/classes} of the plugin's project
   */
  LiveCatalog(Path folder, ClassLoader loader) {
    this.folder = folder;
    this.loader = new FolderFirst(folder, loader);
  }

  @Override
  public synchronized MessageCatalog get() {
    long saved = lastSaved();
    if (catalog == null || saved != seen) {
      catalog = new MessageCatalog(loader);
      seen = saved;
    }
    return catalog;
  }

  private long lastSaved() {
    Path bundles = folder.resolve(MessageCatalog.ROOT);
    try (Stream<Path> files =
        Files.isDirectory(bundles) ? Files.walk(bundles, 2) : Stream.empty()) {
      long last = 0;
      for (Path file : files.filter(f -> f.toString().endsWith(".properties")).toList()) {
        last = Math.max(last, Files.getLastModifiedTime(file).toMillis());
      }
      return last;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class FolderFirst extends ClassLoader {

    private final Path folder;

    FolderFirst(Path folder, ClassLoader parent) {
      super(parent);
      this.folder = folder;
    }

    @Override
    public InputStream getResourceAsStream(String name) {
      Optional<Path> own = Optional.of(folder.resolve(name)).filter(Files::isRegularFile);
      try {
        return own.isPresent() ? Files.newInputStream(own.get()) : super.getResourceAsStream(name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
