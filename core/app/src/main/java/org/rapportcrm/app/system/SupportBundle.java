package org.rapportcrm.app.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.app.plugin.explain.PluginLog;
import org.rapportcrm.app.pluginset.CurrentSet;
import org.rapportcrm.app.rest.JsonText;

/**
 * What somebody who helps needs to know, in one file, without secrets and without people: versions,
 * plugins and settings as {@code rapport plugins export} writes them, health, queues, tables,
 * threads, the end of the log.
 */
@ApplicationScoped
public class SupportBundle {

  private static final int LOG_ENTRIES = 2_000;

  @Inject private Versions versions;
  @Inject private CurrentSet set;
  @Inject private HealthReport health;
  @Inject private Queues queues;
  @Inject private TableSizes sizes;
  @Inject private PluginLog log;
  @Inject private Clock clock;

  /** Writes the file and leaves the stream open. */
  public void write(OutputStream out) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("versions.json", JsonText.of(versions.all()));
    texts.put("set.json", JsonText.of(set.read()));
    texts.put("health.json", JsonText.of(health.all()));
    texts.put("queues.json", JsonText.of(queues.all()));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    texts.put("tables.json", JsonText.of(sizes.now(today)));
    texts.put("threads.txt", threads());
    texts.put(
        "log.txt",
        log.newest(null, LOG_ENTRIES).stream()
            .map(e -> e.at() + " " + e.level() + " " + e.category() + " " + e.text())
            .collect(Collectors.joining("\n")));
    BundleFile.write(out, texts, new Masking(secrets()));
  }

  /** What the environment of the process says and nobody else may know. */
  private static List<String> secrets() {
    return Stream.concat(
            System.getenv().entrySet().stream()
                .filter(e -> e.getKey().matches(".*(KEY|PASSWORD|TOKEN|SECRET|URL).*"))
                .filter(e -> e.getKey().startsWith("RAPPORT_"))
                .filter(e -> !e.getKey().equals("RAPPORT_BASE_URL"))
                .map(Map.Entry::getValue),
            Stream.of(System.getProperty("rapport.smtp-url")))
        .toList();
  }

  private static String threads() {
    return Arrays.stream(ManagementFactory.getThreadMXBean().dumpAllThreads(true, true))
        .map(ThreadInfo::toString)
        .collect(Collectors.joining());
  }
}
