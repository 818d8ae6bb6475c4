package org.rapportcrm.app.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.input.FormVersions;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.ApiTokens;
import org.rapportcrm.app.security.Capabilities;
import org.rapportcrm.app.security.visibility.Reach;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.RoleSight;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

class RoleBookTest {

  @ParameterizedTest
  @EnumSource
  void ofTwoWhoChangeRolesTheSecondGivesAndTakesNothing(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      Audit audit = new Audit(sql, Clock.systemUTC(), new Acting());
      Capabilities capabilities =
          new Capabilities(() -> List.of(new Capability("deals.read", "x", Set.of())), sql, audit);
      RoleSight sight = new RoleSight(sql, audit);
      RoleBook book = new RoleBook(capabilities, sight, versions(sql), new NoTokens());

      book.change(Map.of(Roles.SALES, Set.of("deals.read")), Map.of(), 0L);
      assertThatThrownBy(
              () ->
                  book.change(
                      Map.of(Roles.SALES, Set.of()),
                      Map.of(Roles.SALES, Map.of(RecordKind.DEALS, Reach.OWN)),
                      0L))
          .isInstanceOfSatisfying(
              ProblemException.class, problem -> assertThat(problem.isOvertaken()).isTrue());

      assertThat(capabilities.heldBy(Roles.SALES)).containsExactly("deals.read");
      assertThat(sight.of(Roles.SALES)).containsEntry(RecordKind.DEALS, Reach.ALL);
      assertThat(book.version()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoHoldsACapabilityIsKnownWhileItsPluginRestsToo(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      Audit audit = new Audit(sql, Clock.systemUTC(), new Acting());
      Capabilities ofNoPlugin = new Capabilities(List::of, sql, audit);
      Capability resting = new Capability("visits.read", "x", Set.of(Roles.SALES, Roles.SERVICE));
      ofNoPlugin.change(Roles.SERVICE, "visits.read", false);

      assertThat(ofNoPlugin.rolesWith(resting))
          .containsExactlyInAnyOrder(Roles.ADMINISTRATOR, Roles.SALES);
    }
  }

  private static FormVersions versions(Sql sql) {
    FixedUser nobody = FixedUser.withoutAccount();
    return new FormVersions(sql, nobody, new Refusals((locale, key, args) -> key, nobody));
  }

  private static final class NoTokens extends ApiTokens {
    @Override
    public void forget() {
      // none is remembered
    }
  }
}
