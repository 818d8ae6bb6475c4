package org.rapportcrm.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UrlTest {

  @Test
  void oneParameterIsLeftOutAndTheOthersStayAsTheyWere() {
    assertThat(Url.without("lang", "/login?lang=fa&next=%2Fconsole&language=x"))
        .isEqualTo("/login?next=%2Fconsole&language=x");
  }

  @Test
  void anAddressWithoutTheParameterStaysAsItWas() {
    assertThat(Url.without("lang", "/plugins/surveys/results?id=7"))
        .isEqualTo("/plugins/surveys/results?id=7");
    assertThat(Url.without("lang", "/login")).isEqualTo("/login");
    assertThat(Url.without("lang", "/login?lang=ar")).isEqualTo("/login");
  }
}
