package org.rapportcrm.it.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.launcher.scaffold.NewProject;
import org.rapportcrm.launcher.scaffold.ProjectName;

/** A good plugin is broken in one place, and the contract says so. */
class ContractFindsTest {

  private static final String ERASE = "whatItKeepsAboutAPersonIsExportedAndErased";
  private static final String RELEASED = "itsTablesFollowFromEachReleasedVersion";
  private static final String MIGRATION = "V1__visits.sql";

  @TempDir private Path folder;

  @BeforeEach
  void aGoodPlugin() {
    NewProject template = new NewProject(Path.of("../dist/target/rapport/archetype"));
    template.write(
        ProjectName.of("visits", null, null), Set.of("page", "rest", "tab", "job"), folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          everyTextIsTranslated | messages_ar.properties | visits.none= | visits.nothing=
          everyTextIsTranslated | messages_fa.properties | {0} | {3}
          everyPatternCanBeFilled | messages.properties | There is no contact {0}. | No {0 contact.
          textsLieInItsNamespaceAndNoneIsMissing | VisitsPlugin.java | "visits.read", Set | "visits.reads", Set
          theManifestSaysWhatItIs | plugin.properties | id=visits | id=Visits
          theManifestSaysWhatItIs | plugin.properties | VisitsPlugin | OtherPlugin
          allThatItAddsCarriesItsName | ForgetJob.java | "visits.forget" | "forget"
          allThatPeopleReachNamesACapability | VisitsPlugin.java | "visits.visits", READ) | "visits.visits", "all")
          allThatPeopleReachNamesACapability | VisitsResource.java | @RequiresCapability(VisitsPlugin.READ) | @Deprecated
          allThatPeopleReachNamesACapability | VisitsResource.java | @Path("/plugins/visits/visits") | @Path("/v1/visits")
          allThatPeopleReachNamesACapability | VisitsPlugin.java | new Page("visits" | new Page("other"
          switchedOffAndOnAgainItAddsTheSame | VisitsPlugin.java | Duration.ofDays(1) | Duration.ofNanos(System.nanoTime())
          itSaysWhetherItHasTables | VisitsContractTest.java | extends PluginContract { | extends PluginContract { protected boolean has(org.rapportcrm.testkit.contract.Behaviour b) { return false; }
          itsTablesAreMadeFromNothingAndCarryItsName | V1__visits.sql | create index visits_visit_at | create table other (id bigint); create index visits_visit_at
          aPurgeLeavesNothingOfIt | V1__visits.sql | create index visits_visit_at | create table other (id bigint); create index visits_visit_at
          whatItKeepsAboutAPersonIsExportedAndErased | VisitsPersonalData.java | delete from visits_visit where contact_id = ? | delete from visits_visit where contact_id <> ?
          whatItKeepsAboutAPersonIsExportedAndErased | VisitsPersonalData.java | delete from visits_visit where contact_id = ? | delete from visits_visit where 0 < ?
          whatItKeepsAboutAPersonIsExportedAndErased | VisitsPersonalData.java | rows.isEmpty() ? Map.of() : Map.of("visits", rows) | Map.of()
          whatItKeepsAboutAPersonIsExportedAndErased | personal-data.sql | (1, | (2,
          """)
  void aBreak(String test, String file, String good, String bad) throws IOException {
    Path broken = find(file);
    String text = Files.readString(broken);
    assertThat(text).contains(good);
    Files.writeString(broken, text.replace(good, bad));

    assertThat(BuiltProject.of(folder).failures(test)).isNotEmpty();
  }

  @Test
  void goodMigrationsFollowFromAReleaseWithItsRows() throws IOException {
    release("insert into visits_visit (contact_id, at) select id, created_at from contact;\n");
    next("V2__place.sql", "alter table visits_visit add column place varchar(100);\n");

    assertThat(BuiltProject.of(folder).failures(RELEASED)).isEmpty();
  }

  @Test
  void aReleasedMigrationThatWasChangedIsFound() throws IOException {
    release("");
    Path migration = find(MIGRATION);
    Files.writeString(
        migration, Files.readString(migration).replace("varchar(2000)", "varchar(1000)"));

    assertThat(BuiltProject.of(folder).failures(RELEASED))
        .hasSize(2)
        .allSatisfy(
            said -> assertThat(said).contains("An installation of 1.0.0 cannot be upgraded"));
  }

  @Test
  void aMigrationThatStumblesOverRowsIsFound() throws IOException {
    release(
        "insert into contact (id, created_at, updated_at) values (1, current_timestamp,"
            + " current_timestamp);\n"
            + "insert into visits_visit (contact_id, at) values (1, current_timestamp);\n");
    next("V2__place.sql", "alter table visits_visit add column place varchar(100) not null;\n");

    assertThat(BuiltProject.of(folder).failures(RELEASED)).hasSize(2);
  }

  @Test
  void aPluginThatKeepsPeopleAndSaysNothingOfItIsFound() throws IOException {
    Path test = find("VisitsContractTest.java");
    Files.writeString(
        test,
        Files.readString(test)
            .replace(
                "extends PluginContract {",
                "extends PluginContract { @Override protected boolean"
                    + " has(org.rapportcrm.testkit.contract.Behaviour b) { return b !="
                    + " org.rapportcrm.testkit.contract.Behaviour.PERSONAL_DATA; }"));
    Path main = find("VisitsPlugin.java");
    Files.writeString(
        main,
        Files.readString(main)
            .replace("Optional.of(VisitsPersonalData.class)", "Optional.empty()"));

    assertThat(BuiltProject.of(folder).failures(ERASE)).hasSize(2);
  }

  /** The migrations of now as the jar of version 1.0.0, which the plugin's tests keep. */
  private void release(String rows) throws IOException {
    Path released = folder.resolve("src/test/resources/released");
    Files.createDirectories(released);
    Path jar = released.resolve("1.0.0.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("META-INF/rapport/visits/migrations/" + MIGRATION));
      Files.copy(find(MIGRATION), zip);
      zip.closeEntry();
    }
    if (!rows.isEmpty()) {
      Files.writeString(released.resolve("1.0.0.sql"), rows);
    }
  }

  private void next(String file, String statement) throws IOException {
    Files.writeString(find(MIGRATION).resolveSibling(file), statement);
  }

  private Path find(String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }
  }
}
