package org.rapportcrm.launcher.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapportcrm.launcher.change.Plan.TableChange;
import org.rapportcrm.launcher.migrate.MigrationFile;

class TableChangesTest {
  @Test
  void tablesThatAreMadeChangedAndDroppedAreTold() {
    assertThat(
            in(
                """
                -- drop table never_mind;
                create table if not exists visits_visit (id bigint primary key);
                alter table visits_place add column if not exists Stars integer;
                ALTER TABLE "visits_place" DROP COLUMN name, alter column note set not null;
                alter table visits_place add constraint one unique (stars);
                drop table visits_old, visits_older cascade;
                """))
        .containsExactly(
            new TableChange("visits_visit", "created", List.of(), 0),
            new TableChange("visits_place", "changed", List.of("stars", "name", "note"), 0),
            new TableChange("visits_old", "dropped", List.of(), 0),
            new TableChange("visits_older", "dropped", List.of(), 0));
  }

  @Test
  void rowsThatAreChangedAreAChangeOfTheirTable() {
    assertThat(
            in("update visits_a set b = 1; delete from visits_c; insert into visits_d values (1)"))
        .extracting(TableChange::name)
        .containsExactly("visits_a", "visits_c", "visits_d");
  }

  @Test
  void whatIsMadeAndThenChangedIsMade() {
    assertThat(in("create table visits_a (b int); alter table visits_a add column c int;"))
        .containsExactly(new TableChange("visits_a", "created", List.of(), 0));
  }

  @Test
  void whatIsMadeAndDroppedIsNotWorthTelling() {
    assertThat(in("create table visits_a (b int); drop table visits_a;")).isEmpty();
  }

  private static List<TableChange> in(String sql) {
    return TableChanges.in(List.of(new MigrationFile("V1__a.sql", sql)));
  }
}
