package org.rapportcrm.app.plugin.explain;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rapportcrm.app.data.HomeFolder;
import org.rapportcrm.app.plugin.registry.Manifest;

/** What this node's log says about a plugin lately. */
@ApplicationScoped
public class PluginLog {

  private static final Logger LOG = System.getLogger(PluginLog.class.getName());

  /** Only the end of the log is read. */
  private static final int BYTES = 1 << 20;

  /** What was said last first, each once; nothing where there is no log. */
  public List<RepeatedEntry> of(Manifest plugin, int most) {
    String main = plugin.main();
    Path file = HomeFolder.resolve("logs").resolve("rapport.log");
    if (main == null || main.indexOf('.') < 0 || !Files.isReadable(file)) {
      return List.of();
    }
    String packageName = main.substring(0, main.lastIndexOf('.'));
    return RepeatedEntry.of(LogLines.of(end(file), packageName, Integer.MAX_VALUE), most);
  }

  /** The newest entries of the whole log first, of this level or of every one. */
  public List<LogEntry> newest(String level, int most) {
    Path file = HomeFolder.resolve("logs").resolve("rapport.log");
    return Files.isReadable(file)
        ? LogLines.of(end(file), "", Integer.MAX_VALUE).stream()
            .filter(entry -> level == null || level.equals(entry.level()))
            .limit(most)
            .toList()
        : List.of();
  }

  /** The same, each once. */
  public List<RepeatedEntry> newestOnce(String level, int most) {
    return RepeatedEntry.of(newest(level, Integer.MAX_VALUE), most);
  }

  private static List<String> end(Path file) {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, log.length() - BYTES);
      byte[] bytes = new byte[(int) (log.length() - from)];
      log.seek(from);
      log.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The log " + file + " cannot be read", e);
      return List.of();
    }
  }
}
