package org.rapportcrm.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.launcher.check.Bench.FOLDER;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.launcher.PluginJarFile;

class DataTest {
  private static final String JPA = "jakarta/persistence/";
  private static final String A = "com/acme/visits/A";

  @TempDir private Path folder;
  private Bench bench;

  @BeforeEach
  void makeABench() {
    bench = new Bench(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "migrations/V2_more.sql",
        "migrations/v2__more.sql",
        "migrations/V2__more.SQL",
        "migrations/2__more.sql",
        "migrations/V2__more.sql.txt",
        "migrations/later/V2__more.sql",
        "migrations-oracle/V2__more.sql",
        "migrations/R__view.sql"
      })
  void aNameThatWouldBePassedOverIsAnError(String file) {
    bench.finds(
        Bench.good().entry(FOLDER + file, "create table visits_more (id bigint);"),
        "migration.name",
        "passed over");
  }

  @Test
  void aNumberThatIsThereTwiceIsToldForTheDatabaseThatSeesBoth() {
    String more = "create table visits_more (id bigint);";
    bench.finds(
        Bench.good().entry(FOLDER + "migrations/V1__more.sql", more),
        "migration.duplicate-version");
    bench.finds(
        Bench.good().entry(FOLDER + "migrations-h2/V01__more.sql", more),
        "migration.duplicate-version");
    assertThat(
            bench
                .check(
                    Bench.good()
                        .entry(FOLDER + "migrations-h2/V2__more.sql", more)
                        .entry(FOLDER + "migrations-postgresql/V2__more.sql", more)
                        .entry(FOLDER + "migrations/V9__gap.sql", "drop table visits_more;"))
                .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table contact_more (id bigint)",
        "CREATE TABLE IF NOT EXISTS \"contact_more\" (id bigint)",
        "create unlogged table other.visits_visit (id bigint)",
        "alter table contact add column visits integer",
        "alter table only contact drop column email",
        "alter table visits_visit rename to contact_more",
        "drop table visits_visit, contact cascade",
        "/* mine */ drop /* truly */ table -- yes\n if exists public.contact",
        "insert into app_user (email) values ('a')",
        "update contact set email = 'visits_x'",
        "delete from contact",
        "merge into contact using visits_visit on 1 = 1",
        "truncate table visits_visit, contact",
        "create index visits_contact on contact (email)",
        "create trigger visits_t after update on contact for each row execute function visits_f()",
        "create or replace view contact_view as select 1",
        "create sequence contact_seq",
        "with gone as (delete from contact returning id) select 1",
        "create function visits_f() returns trigger language plpgsql as $$ begin update contact set"
            + " email = ''; return new; end $$"
      })
  void aStatementOnSomethingThatIsNotItsOwnIsAnError(String sql) {
    bench.finds(migration(sql + ";"), "migration.foreign-table", "does not begin with visits_");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table visits_a (c bigint references contact (id) on delete cascade on update"
            + " cascade)",
        "alter table visits_visit add constraint visits_fk foreign key (c) references contact (id)",
        "alter table \"VISITS_VISIT\" alter column c set default 1",
        "insert into public.visits_visit select id from contact on conflict do update set c = 1",
        "merge into visits_visit v using contact c on v.c = c.id when matched then update set c = 1",
        "create trigger visits_t before update or delete on visits_visit for each row execute"
            + " function visits_f()",
        "create trigger visits_t before truncate on visits_visit for each statement execute"
            + " function visits_f()",
        "create force trigger visits_t before update, delete on visits_visit for each statement"
            + " call 'x'",
        "create function visits_f() returns trigger language plpgsql as $$ begin raise exception"
            + " 'update contact'; end $$",
        "create view visits_seen as select c.id from contact c join visits_visit v on v.c = c.id",
        "comment on table visits_visit is 'drop table contact; it''s nothing'",
        "update visits_visit set c = (select max(id) from contact for update)"
      })
  void whatConcernsItsOwnTablesIsTaken(String sql) {
    assertThat(bench.check(migration(sql + ";")).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grant all on contact to public",
        "create schema mine",
        "create user mallory password 'x'",
        "create alias visits_run as 'void run() {}'",
        "runscript from 'http://example.org/x.sql'",
        "do $$ begin execute 'drop table ' || 'contact'; end $$",
        "set schema other",
        "copy visits_visit from program 'id'",
        "shutdown"
      })
  void whatCannotBeLookedOverIsAnError(String sql) {
    assertThat(bench.check(migration(sql + ";")).errors())
        .extracting(CheckFinding::id)
        .contains("migration.statement");
  }

  @Test
  void theLineOfTheStatementIsNamed() {
    bench.finds(
        migration("-- first\n\ncreate table visits_a (id bigint);\ndrop table contact;"),
        "migration.foreign-table",
        "V2__more.sql, line 4: drop table contact");
  }

  @Test
  void anEntityNeedsAKeyAndATableOfThePluginsOwn() {
    bench.finds(
        Bench.good(
            A, ClassOf.named(A).marked(JPA + "Entity").marked(JPA + "Table", "name", "visits_a")),
        "entity.no-id");
    assertThat(
            bench
                .check(
                    Bench.good(
                        A,
                        ClassOf.named(A)
                            .marked(JPA + "Entity")
                            .marked(JPA + "Table", "name", "contact")))
                .errors())
        .extracting(CheckFinding::id)
        .contains("entity.foreign-table");
    assertThat(bench.check(Bench.good(A, ClassOf.named(A).marked(JPA + "Entity"))).errors())
        .extracting(CheckFinding::text)
        .anyMatch(text -> text.contains("names no table"));
  }

  private static PluginJarFile migration(String sql) {
    return Bench.good().entry(FOLDER + "migrations/V2__more.sql", sql);
  }
}
