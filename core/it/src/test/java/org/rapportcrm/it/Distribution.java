package org.rapportcrm.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The distribution that was built, and its commands as processes. */
public final class Distribution {

  public static final Path FOLDER = Path.of("../dist/target/rapport").toAbsolutePath().normalize();

  /** A test runs so much once that compiling it well costs more than it brings. */
  static final String QUICKLY = "-XX:TieredStopAtLevel=1";

  private static boolean prepared;

  private Distribution() {}

  /** One of its commands. */
  static ProcessBuilder command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(FOLDER.resolve("rapport").toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /**
   * Makes the class-data archive, with which a start takes half the time. The first of all test
   * JVMs that comes makes it, the others wait.
   */
  public static synchronized void prepare() {
    if (prepared) {
      return;
    }
    Path folder = Path.of("target");
    Path log = folder.resolve("archive.log");
    try (FileChannel channel =
            FileChannel.open(
                Files.createDirectories(folder).resolve("archive.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      command("archive").redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
      prepared = lock.isValid();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
