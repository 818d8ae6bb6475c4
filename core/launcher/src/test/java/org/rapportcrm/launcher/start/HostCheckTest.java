package org.rapportcrm.launcher.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.rapportcrm.launcher.Refusal;

class HostCheckTest {

  @Test
  void aMachineWhoseNameHasNoAddressIsToldTheLineThatMendsIt() {
    assertThatThrownBy(
            () ->
                HostCheck.refuseNameWithoutAddress(
                    () -> {
                      throw new UnknownHostException("shop-1: shop-1: Name or service not known");
                    }))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("shop-1, has no address")
        .hasMessageContaining("\"127.0.1.1 shop-1\" to /etc/hosts");
  }

  @Test
  void aMachineThatKnowsItselfGoesOn() {
    assertThatCode(() -> HostCheck.refuseNameWithoutAddress(InetAddress::getLoopbackAddress))
        .doesNotThrowAnyException();
  }
}
