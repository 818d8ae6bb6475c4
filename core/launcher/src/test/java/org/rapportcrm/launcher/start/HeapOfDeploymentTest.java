package org.rapportcrm.launcher.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeapOfDeploymentTest {

  @Test
  void thereIsRoomForADeploymentAndAfterwardsTheHeapStaysCloseToUse() {
    HeapOfDeployment.makeRoom();
    assertThat(ratios()).containsExactly("60", "70");

    HeapOfDeployment.giveBack();

    assertThat(ratios()).containsExactly("20", "40");
  }

  private static List<String> ratios() {
    HotSpotDiagnosticMXBean vm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    return List.of(
        vm.getVMOption("MinHeapFreeRatio").getValue(),
        vm.getVMOption("MaxHeapFreeRatio").getValue());
  }
}
