package org.rapportcrm.app.user.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserPageTest {

  /** A viewer sees everything unless somebody restricts it, whatever the role beside it sees. */
  @Test
  void whoIsNewHasNoRoleThatNobodyChose() {
    assertThat(new UserPage().getRoles()).isEmpty();
  }
}
