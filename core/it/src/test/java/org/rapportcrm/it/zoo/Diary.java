package org.rapportcrm.it.zoo;

import java.nio.file.Path;
import org.rapportcrm.testkit.PluginJar;

/**
 * A plugin that keeps something about people, and neither gives it out nor forgets it; that begins
 * threads and forgets them; and one that cannot be without it, though it does not say so.
 */
final class Diary {
  static final String ID = "zoo-diary";
  static final String WORDS = "the key to the diary is lost";
  static final String CLINGING = "zoo-clinging";

  /** While this file is in the home, the clinging one neither ends nor starts without the diary. */
  static final String HOLDING = "hold-on.txt";

  /** Written into the home when the diary is told that its data goes: the rows it saw. */
  static final String SEEN = "diary-purged.txt";

  /** A thread that it forgets, and that ends when it is told to. */
  static final String WAITING = "diary-waiting";

  /** One that hears nothing. */
  static final String DEAF = "diary-deaf";

  private Diary() {}

  static Path write(Path folder) {
    return PluginJar.of(ID, "1.0.0")
        .migration(
            "V1__diary.sql",
            """
            create table zoo_diary_page (id bigint primary key);
            insert into zoo_diary_page (id) values (1);
            """)
        .type(
            """
            @ApplicationScoped
            public class Diary implements PersonalData {
              public Map<String, List<Map<String, Object>>> export(long contact) {
                throw new IllegalStateException("WORDS");
              }
              public List<String> erase(long contact) {
                throw new IllegalStateException("WORDS");
              }
            }
            """
                .replace("WORDS", WORDS))
        .type(
            """
            @ApplicationScoped
            public class Farewell implements Lifecycle {
              public void onPurge(java.sql.Connection database) {
                try (var query = database.createStatement();
                    var rows = query.executeQuery("select count(*) from zoo_diary_page")) {
                  rows.next();
                  java.nio.file.Files.writeString(
                      java.nio.file.Path.of(System.getProperty("rapport.home"), "SEEN"),
                      rows.getString(1));
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              }
            }
            """
                .replace("SEEN", SEEN))
        .type(
            """
            @ApplicationScoped
            public class Leak {
              void begin(@Observes @Initialized(ApplicationScoped.class) Object begun) {
                start("WAITING", () -> {
                  try {
                    Thread.sleep(3_600_000);
                  } catch (InterruptedException e) {
                    // It was told to end.
                  }
                });
                start("DEAF", () -> {
                  while (true) {
                    try {
                      Thread.sleep(3_600_000);
                    } catch (InterruptedException e) {
                      // It does not want to.
                    }
                  }
                });
              }

              private void start(String name, Runnable work) {
                Thread thread = new Thread(work, name);
                thread.setDaemon(true);
                thread.start();
              }
            }
            """
                .replace("WAITING", WAITING)
                .replace("DEAF", DEAF))
        .adds(
            "public Optional<Class<? extends PersonalData>> personalData() {"
                + " return Optional.of(Diary.class); }"
                + " public Optional<Class<? extends Lifecycle>> lifecycle() {"
                + " return Optional.of(Farewell.class); }")
        .write(folder);
  }

  static Path clinging(Path folder) {
    return PluginJar.of(CLINGING, "1.0.0")
        .type(
            """
            @ApplicationScoped
            public class Ivy {
              void begin(@Observes @Initialized(ApplicationScoped.class) Object begun)
                  throws ClassNotFoundException {
                if (isHolding()) {
                  Class.forName("com.example.zoodiary.Diary");
                }
              }

              @jakarta.annotation.PreDestroy
              void end() {
                if (isHolding()) {
                  try {
                    new java.util.concurrent.CountDownLatch(1).await();
                  } catch (InterruptedException e) {
                    // It was told to end.
                  }
                }
              }

              private boolean isHolding() {
                return new java.io.File(System.getProperty("rapport.home"), "HOLDING").exists();
              }
            }
            """
                .replace("HOLDING", HOLDING))
        .write(folder);
  }
}
