package org.rapportcrm.launcher.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeapOfDeploymentTest {

  @Test
  void thereIsRoomForADeploymentAndAfterwardsTheHeapStaysCloseToUse() {
    List<String> meanwhile = new ArrayList<>();

    HeapOfDeployment.during(() -> meanwhile.addAll(ratios()));

    assertThat(meanwhile).containsExactly("60", "70");
    assertThat(ratios()).containsExactly("20", "40");
  }

  @Test
  void theRoomIsGivenBackAfterADeploymentThatFailsToo() {
    assertThatThrownBy(
            () ->
                HeapOfDeployment.during(
                    () -> {
                      throw new IllegalStateException("no port");
                    }))
        .hasMessage("no port");

    assertThat(ratios()).containsExactly("20", "40");
  }

  private static List<String> ratios() {
    HotSpotDiagnosticMXBean vm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    return List.of(
        vm.getVMOption("MinHeapFreeRatio").getValue(),
        vm.getVMOption("MaxHeapFreeRatio").getValue());
  }
}
