package org.rapportcrm.app.security.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChallengesTest {

  /** A request of a browser with this session. */
  private static HttpServletRequest request(Map<String, Object> kept) {
    HttpSession session =
        fake(
            HttpSession.class,
            (method, arguments) ->
                switch (method) {
                  case "getAttribute" -> kept.get(arguments[0]);
                  case "setAttribute" -> kept.put((String) arguments[0], arguments[1]);
                  default -> kept.remove(arguments[0]);
                });
    return fake(HttpServletRequest.class, (method, arguments) -> session);
  }

  private interface Answers {
    Object to(String method, Object[] arguments);
  }

  private static <T> T fake(Class<T> type, Answers answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.to(method.getName(), arguments)));
  }

  @Test
  void oneStandsUntilItIsAnsweredOnce() {
    HttpServletRequest browser = request(new HashMap<>());
    String challenge = Challenges.ENTER.open(browser);
    assertThat(Challenges.ENTER.open(browser)).as("in another tab").isEqualTo(challenge);
    assertThat(Challenges.ENTER.take(browser)).contains(PasskeyWorld.bytes(challenge));
    assertThat(Challenges.ENTER.take(browser)).as("once").isEmpty();
    assertThat(Challenges.ENTER.open(browser)).isNotEqualTo(challenge);
  }

  @Test
  void eachBrowserAndEachPurposeHasItsOwn() {
    HttpServletRequest browser = request(new HashMap<>());
    String challenge = Challenges.ENTER.open(browser);
    assertThat(challenge).hasSize(43);
    assertThat(Challenges.ENTER.open(request(new HashMap<>()))).isNotEqualTo(challenge);
    assertThat(Challenges.MAKE.take(browser)).isEmpty();
    assertThat(Challenges.CONFIRM.open(browser)).isNotEqualTo(challenge);
  }
}
