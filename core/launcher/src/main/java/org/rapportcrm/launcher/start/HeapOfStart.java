package org.rapportcrm.launcher.start;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What only the start needed of the heap. The program is started with room to spare, because a heap
 * that is close to use collects itself whole four times before the first page. Composing and
 * deploying leave some 70 MB of garbage between what stays; the collector would keep the room for
 * more of it, and the process its size.
 */
final class HeapOfStart {
  private static final Logger LOG = Logger.getLogger(HeapOfStart.class.getName());
  private static final String MOST_FREE = "MaxHeapFreeRatio";
  private static final String LEAST_FREE = "MinHeapFreeRatio";
  private static final String LEAST_FREE_FROM_NOW = "20";
  private static final String MOST_FREE_FROM_NOW = "40";

  private HeapOfStart() {}

  /** Collects once, and gives back all but a tenth; from then on the heap stays close to use. */
  static void giveBack() {
    try {
      HotSpotDiagnosticMXBean vm =
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      vm.setVMOption(LEAST_FREE, "5");
      vm.setVMOption(MOST_FREE, "10");
      try {
        System.gc();
      } finally {
        vm.setVMOption(MOST_FREE, MOST_FREE_FROM_NOW);
        vm.setVMOption(LEAST_FREE, LEAST_FREE_FROM_NOW);
      }
    } catch (IllegalArgumentException e) {
      LOG.log(Level.FINE, "This virtual machine sizes its heap in another way", e);
    }
  }
}
