package org.rapportcrm.app.tombstone;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.app.data.HomeFolder;

/**
 * The file {@code tombstones.log} of the home: one line for each wish, only ever added to, forced
 * to the disk. It is no part of backups, so that it knows what came after them.
 */
@ApplicationScoped
public class Tombstones {

  /** Its name in the home. */
  public static final String FILE = "tombstones.log";

  private static final Logger LOG = System.getLogger("rapport.privacy");

  private final Path file;

  /** The home's. */
  public Tombstones() {
    this(HomeFolder.resolve(FILE));
  }

  /** This file, which need not exist. */
  public Tombstones(Path file) {
    this.file = file;
  }

  /**
   * Adds lines. Called in the transaction of a suppression or withdrawal: when that fails
   * afterwards a line too much stands here, and whoever asked to be left alone is left alone.
   */
  public synchronized void add(Collection<Tombstone> stones) {
    if (stones.isEmpty()) {
      return;
    }
    // A line that a kill cut off ends before these begin.
    String lines =
        stones.stream().map(s -> s.line() + "\n").collect(Collectors.joining("", "\n", ""));
    try (FileChannel channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), ownerOnly())) {
      ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      // The wish itself holds in the database; only a restore would not know of it.
      LOG.log(
          Level.ERROR, "A wish could not be noted in " + file + "; make room or fix its rights", e);
    }
  }

  /** Every wish since a moment, the oldest first. */
  public List<Tombstone> since(Instant moment) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines
          .map(Tombstone::parse)
          .flatMap(Optional::stream)
          .filter(stone -> stone.at().isAfter(moment))
          .toList();
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
