package org.rapportcrm.app.delivery.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The file that remembers a server's 250 from the moment it arrives until the database has it, so
 * that a kill, or a database that is away, does not turn a sent message into an unknown one.
 *
 * <p>A line is written at once, which a kill of the process survives; one thread forces what is
 * written to the disk for all workers together, so that a crash of the machine loses no more than
 * the last milliseconds, and those only if the database had not committed them either.
 *
 * <p>Files of processes that are gone are found by their lock being free.
 */
final class Journal implements AutoCloseable {

  private static final long TURN_OVER_BYTES = 4_000_000;

  /** Files of this process: opening one a second time would give its lock away. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  /** A message that was accepted. */
  record Entry(long deliveryId, String token) {}

  private final Path folder;
  private final Thread forcer;
  private final Object turn = new Object();
  private volatile boolean closed;
  private volatile boolean dirty;
  private Part current;
  private final List<Part> older = new ArrayList<>();

  /** What is left of processes that are gone. */
  record Left(List<Entry> entries, List<Path> files) {

    /** Removes the files. */
    void forget() {
      for (Path file : files) {
        try {
          Files.deleteIfExists(file);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /** One file of the journal. */
  static final class Part {
    private final Path file;
    private final FileChannel channel;
    private long bytes;
    private int open;

    Part(Path file, FileChannel channel) {
      this.file = file;
      this.channel = channel;
    }
  }

  /** Opens a new file in the folder. */
  Journal(Path folder) {
    this.folder = folder;
    this.current = newPart();
    forcer = new Thread(this::force, "rapport-journal");
    forcer.setDaemon(true);
    forcer.start();
  }

  /** Remembers; hand the answer to {@link #settled} when the database has it. */
  Part accepted(long deliveryId, String token) {
    byte[] line = (deliveryId + " " + token + "\n").getBytes(StandardCharsets.US_ASCII);
    synchronized (turn) {
      if (current.bytes > TURN_OVER_BYTES) {
        older.add(current);
        current = newPart();
      }
      try {
        ByteBuffer buffer = ByteBuffer.wrap(line);
        while (buffer.hasRemaining()) {
          current.channel.write(buffer);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The journal in " + folder + " cannot be written", e);
      }
      current.bytes += line.length;
      current.open++;
      dirty = true;
      turn.notifyAll();
      return current;
    }
  }

  /** The database has it; a file of which all is settled goes. */
  void settled(Part part) {
    synchronized (turn) {
      part.open--;
      if (part != current && part.open == 0 && older.remove(part)) {
        remove(part);
      }
    }
  }

  /** What processes that are gone had accepted; {@link Left#forget} when the database has it. */
  static Left left(Path folder) {
    List<Entry> entries = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    for (Path file : files(folder)) {
      if (!OWN.contains(file) && isFree(file)) {
        entries.addAll(read(file));
        files.add(file);
      }
    }
    return new Left(entries, files);
  }

  @Override
  public void close() {
    synchronized (turn) {
      closed = true;
      turn.notifyAll();
      older.add(current);
      older.stream().filter(part -> part.open == 0).forEach(Journal::remove);
      older.forEach(Journal::shut);
    }
  }

  private void force() {
    while (true) {
      FileChannel channel;
      synchronized (turn) {
        while (!dirty && !closed) {
          try {
            turn.wait();
          } catch (InterruptedException e) {
            return;
          }
        }
        if (closed) {
          return;
        }
        dirty = false;
        channel = current.channel;
      }
      try {
        channel.force(false);
      } catch (IOException e) {
        // closed meanwhile; what counts is in the database by then
      }
    }
  }

  private Part newPart() {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(UUID.randomUUID() + ".sent");
      OWN.add(file);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      channel.lock();
      return new Part(file, channel);
    } catch (IOException e) {
      throw new UncheckedIOException("The journal in " + folder + " cannot be written", e);
    }
  }

  private static List<Entry> read(Path file) {
    List<Entry> entries = new ArrayList<>();
    String text;
    try {
      text = Files.readString(file, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException("The journal " + file + " cannot be read", e);
    }
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
      String[] words = line.split(" ");
      if (words.length == 2 && words[0].matches("\\d{1,18}")) {
        entries.add(new Entry(Long.parseLong(words[0]), words[1]));
      }
    }
    return entries;
  }

  private static boolean isFree(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("The journal " + file + " cannot be read", e);
    }
  }

  private static List<Path> files(Path folder) {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".sent")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The journal in " + folder + " cannot be read", e);
    }
  }

  private static void remove(Part part) {
    shut(part);
    try {
      Files.deleteIfExists(part.file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void shut(Part part) {
    OWN.remove(part.file);
    try {
      part.channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
