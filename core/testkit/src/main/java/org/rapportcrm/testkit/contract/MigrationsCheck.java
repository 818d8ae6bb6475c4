package org.rapportcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.rapportcrm.testkit.TestDatabase;

/** What the contract asks of migrations, on one of the two databases. */
final class MigrationsCheck {

  private final PluginUnderTest subject;
  private final TestDatabase.Kind kind;

  MigrationsCheck(PluginUnderTest subject, TestDatabase.Kind kind) {
    this.subject = subject;
    this.kind = kind;
  }

  /** From nothing, and everything they make carries the plugin's name. */
  void makeItsOwnTables() {
    Set<String> before;
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      before = new Schema(database).names();
    }
    try (TestDatabase database = TestDatabase.of(kind, "core", subject.id())) {
      Set<String> own = new Schema(database).names();
      own.removeAll(before);
      own.remove(subject.history());
      assertThat(own).isNotEmpty().allMatch(name -> name.startsWith(subject.tablePrefix()));
    }
  }

  /** A purge leaves the core's schema as it was; the plugin can come back. */
  void areUndoneByAPurge() {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Schema schema = new Schema(database);
      Set<String> before = schema.names();
      database.migrate(subject.id());
      database.purge(subject.id());
      assertThat(schema.names()).isEqualTo(before);
      database.migrate(subject.id());
    }
  }

  /** From the tables and rows of each released version that the test keeps. */
  void goOnFromEachRelease() {
    for (Release release : Release.all(subject.id())) {
      try (TestDatabase database = TestDatabase.of(kind, "core")) {
        release.install(database);
        assertThat(release)
            .satisfies(
                old -> {
                  try {
                    database.migrate(subject.id());
                  } catch (RuntimeException e) {
                    throw new AssertionError(
                        "An installation of %s cannot be upgraded: %s"
                            .formatted(old.version(), e.getMessage()),
                        e);
                  }
                });
      }
    }
  }
}
