package org.rapportcrm.app.security.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupRolesTest {

  @Test
  void eachLineGivesARoleAndSeveralGroupsGiveSeveral() {
    GroupRoles roles =
        GroupRoles.parse("cn=crm,ou=groups = sales\r\n\n Admins=administrator\n/crm/a = viewer");
    assertThat(roles.of(List.of("cn=crm,ou=groups", "/crm/a"))).containsExactly("sales", "viewer");
    assertThat(roles.of(List.of("Admins"))).containsExactly("administrator");
    assertThat(roles.of(List.of("admins", "staff"))).isEmpty();
    assertThat(GroupRoles.parse("").isEmpty()).isTrue();
  }

  @Test
  void aLineWithoutAGroupOrWithAnotherWordIsNoSetting() {
    assertThat("crm = sales\nstaff = viewer\n").matches(GroupRoles.PATTERN);
    assertThat("crm sales=sales").matches(GroupRoles.PATTERN);
    assertThat("crm = boss").doesNotMatch(GroupRoles.PATTERN);
    assertThat("crm = sales\nstaff").doesNotMatch(GroupRoles.PATTERN);
    assertThat("= sales").doesNotMatch(GroupRoles.PATTERN);
  }
}
