package org.rapportcrm.app.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.visibility.Reach;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.RoleSight;
import org.rapportcrm.app.security.visibility.Sight;
import org.rapportcrm.testkit.TestDatabase;

class SignInTest {

  @ParameterizedTest
  @EnumSource
  void theRightPasswordOpensAndTheCookieTellsWhoItIs(TestDatabase.Kind kind) {
    try (SignInWorld world = new SignInWorld(kind)) {
      SignIn.Result result = world.enter(" sara@EXAMPLE.org ", SignInWorld.RIGHT, "1.1.1.1");
      assertThat(result.outcome()).isEqualTo(SignIn.Outcome.WELCOME);
      Identity sara = world.signIns.find(result.secret()).orElseThrow();
      assertThat(sara.userId()).isEqualTo(50);
      assertThat(sara.may("contacts.read")).isTrue();
      assertThat(sara.may("contacts.write")).isFalse();
      assertThat(sara.locale().toLanguageTag()).isEqualTo("fa-u-ca-persian");
      assertThat(sara.zone().getId()).isEqualTo("Asia/Tehran");
      assertThat(world.signIns.find(result.secret() + "x")).isEmpty();
      assertThat(
              world.sql.number(
                  "select count(*) from sign_in where token_hash = ?", result.secret()))
          .as("the secret itself is kept nowhere")
          .isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void unknownPeopleAndWrongPasswordsGetOneAnswer(TestDatabase.Kind kind) {
    try (SignInWorld world = new SignInWorld(kind)) {
      for (String email : new String[] {"sara@example.org", "nobody@example.org", "", null, "\0"}) {
        assertThat(world.enter(email, "wrong", "1.1.1.1"))
            .isEqualTo(new SignIn.Result(SignIn.Outcome.WRONG, null));
      }
    }
  }

  /**
   * A hash takes 19 MiB, so what a try takes tells how many were worked out, however busy it is.
   */
  @ParameterizedTest
  @EnumSource
  void aTryIsTheSameWorkWhetherSomebodyIsThereOrNot(TestDatabase.Kind kind) {
    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (SignInWorld world = new SignInWorld(kind)) {
      world.enter("sara@example.org", "wrong", "1.1.1.1");
      for (String email : new String[] {"sara@example.org", "nobody@example.org", "", "\0"}) {
        long before = memory.getCurrentThreadAllocatedBytes();
        world.enter(email, "wrong", "1.1.1.1");
        assertThat((memory.getCurrentThreadAllocatedBytes() - before) / (19 << 20))
            .as("hashes for <" + email + ">")
            .isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void tenWrongTriesCloseAnAccountForFiveMinutes(TestDatabase.Kind kind) {
    try (SignInWorld world = new SignInWorld(kind)) {
      for (int i = 0; i < SignInThrottle.PER_ACCOUNT; i++) {
        assertThat(world.enter("sara@example.org", "wrong", "1.1.1." + i).outcome())
            .isEqualTo(SignIn.Outcome.WRONG);
      }
      assertThat(world.enter("sara@example.org", SignInWorld.RIGHT, "2.2.2.2").outcome())
          .isEqualTo(SignIn.Outcome.WAIT);
      world.clock.set(world.clock.instant().plus(SignInThrottle.WINDOW).plusSeconds(1));
      assertThat(world.enter("sara@example.org", SignInWorld.RIGHT, "2.2.2.2").outcome())
          .isEqualTo(SignIn.Outcome.WELCOME);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAddressThatTriesManyAccountsHasToWait(TestDatabase.Kind kind) {
    try (SignInWorld world = new SignInWorld(kind)) {
      for (int i = 0; i < SignInThrottle.PER_ADDRESS; i++) {
        assertThat(world.throttle.count("somebody" + i, "6.6.6.6")).isPositive();
      }
      assertThat(world.throttle.count("sara@example.org", "6.6.6.6")).isZero();
      assertThat(world.throttle.count("sara@example.org", "7.7.7.7")).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource
  void triesAtTheSameMomentCountAsWell(TestDatabase.Kind kind) throws Exception {
    try (SignInWorld world = new SignInWorld(kind)) {
      ExecutorService threads = Executors.newFixedThreadPool(16);
      List<Callable<Long>> tries = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String address = "1.1.1." + i;
        tries.add(() -> world.throttle.count("sara@example.org", address));
      }
      int let = 0;
      for (Future<Long> tried : threads.invokeAll(tries)) {
        let += tried.get() > 0 ? 1 : 0;
      }
      threads.shutdown();
      assertThat(let).isBetween(1, SignInThrottle.PER_ACCOUNT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDeactivatedUserIsOutAtOnce(TestDatabase.Kind kind) {
    try (SignInWorld world = new SignInWorld(kind)) {
      String secret = world.enter("sara@example.org", SignInWorld.RIGHT, "1.1.1.1").secret();
      world.sql.update("update app_user set active = false where id = 50");
      assertThat(world.signIns.find(secret)).isEmpty();
      assertThat(world.enter("sara@example.org", SignInWorld.RIGHT, "1.1.1.1").outcome())
          .isEqualTo(SignIn.Outcome.WRONG);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBrowserThatIsNotUsedForAWeekIsOut(TestDatabase.Kind kind) {
    try (SignInWorld world = new SignInWorld(kind)) {
      String used = world.enter("sara@example.org", SignInWorld.RIGHT, "1.1.1.1").secret();
      String unused = world.enter("sara@example.org", SignInWorld.RIGHT, "1.1.1.1").secret();
      for (int day = 0; day < 8; day++) {
        world.clock.set(world.clock.instant().plus(Duration.ofDays(1)));
        assertThat(world.signIns.find(used)).isPresent();
      }
      assertThat(world.signIns.find(unused)).isEmpty();
      assertThat(world.signIns.purge()).isEqualTo(1);
      world.clock.set(world.clock.instant().plus(SignIns.LIFE));
      assertThat(world.signIns.find(used)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void allBrowsersButOneCanBeSignedOut(TestDatabase.Kind kind) {
    try (SignInWorld world = new SignInWorld(kind)) {
      String mine = world.enter("sara@example.org", SignInWorld.RIGHT, "1.1.1.1").secret();
      String other = world.enter("sara@example.org", SignInWorld.RIGHT, "1.1.1.1").secret();
      world.signIns.closeAll(50, world.signIns.find(mine).orElseThrow().signIn());
      assertThat(world.signIns.find(mine)).isPresent();
      assertThat(world.signIns.find(other)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void howFarARoleSeesHoldsFromTheNextRequestOn(TestDatabase.Kind kind) {
    try (SignInWorld world = new SignInWorld(kind)) {
      world.sql.update("delete from user_role where role = 'viewer'");
      String secret = world.enter("sara@example.org", SignInWorld.RIGHT, "1.1.1.1").secret();
      assertThat(sight(world, secret).of(RecordKind.CONTACTS).all()).isTrue();
      world.sql.update(
          "insert into team (id, name, name_folded, type, created_at) values"
              + " (3, 'North', 'north', 'sales', current_timestamp),"
              + " (4, 'South', 'south', 'sales', current_timestamp)");
      world.sql.update(
          "insert into team_member (team_id, user_id, lead) values (3, 50, false), (4, 50, true)");
      RoleSight roles = new RoleSight(world.sql, new Audit(world.sql, world.clock, new Acting()));
      roles.change(Roles.SALES, RecordKind.CONTACTS, Reach.TEAM);
      roles.change(Roles.SALES, RecordKind.DEALS, Reach.OWN);
      roles.change(Roles.ADMINISTRATOR, RecordKind.DEALS, Reach.OWN);
      Sight sight = sight(world, secret);
      assertThat(sight.of(RecordKind.CONTACTS).includes(9L, 3L)).isTrue();
      assertThat(sight.of(RecordKind.CONTACTS).includes(9L, 5L)).isFalse();
      assertThat(sight.of(RecordKind.DEALS).includes(9L, 3L)).isFalse();
      assertThat(sight.of(RecordKind.COMPANIES).all()).isTrue();
      assertThat(sight.teamOfNew()).as("the team that the user leads").isEqualTo(4);
      assertThat(roles.of(Roles.ADMINISTRATOR)).containsEntry(RecordKind.DEALS, Reach.ALL);
      roles.change(Roles.SALES, RecordKind.DEALS, Reach.ALL);
      assertThat(sight(world, secret).of(RecordKind.DEALS).all()).isTrue();
    }
  }

  private static Sight sight(SignInWorld world, String secret) {
    return world.signIns.find(secret).orElseThrow().sight();
  }
}
