package org.rapportcrm.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.app.data.HomeFolder;

/**
 * Files that wait to be imported or are being imported, in the folder {@code imports} of the home.
 * With several nodes the home is on a disk that all of them see.
 */
@ApplicationScoped
public class ImportFiles {

  private static final String ENDING = ".upload";

  /** Takes a file in under a name of ours, whatever its own is. */
  Path receive(InputStream content) throws IOException {
    Path file = Files.createTempFile(folder(), "new-", ".part");
    try {
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Gives a received file to its import. */
  void give(Path received, long importId) throws IOException {
    Files.move(received, of(importId), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The file of an import; perhaps not there any more. */
  Path of(long importId) {
    return folder().resolve(importId + ENDING);
  }

  /** Forgets the file of an import. */
  void delete(long importId) {
    try {
      Files.deleteIfExists(of(importId));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files that lie here since before, those that were never given to an import included. */
  List<Path> olderThan(Instant before) throws IOException {
    List<Path> old = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder())) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).compareTo(FileTime.from(before)) < 0) {
          old.add(file);
        }
      }
    }
    return old;
  }

  private static Path folder() {
    try {
      return Files.createDirectories(HomeFolder.resolve("imports"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
