package org.rapportcrm.launcher.start;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What only the start needed of the heap. Composing and deploying leave some 70 MB of garbage
 * between what stays; the collector would keep the room for more of it, and the process its size.
 */
final class HeapOfStart {
  private static final Logger LOG = Logger.getLogger(HeapOfStart.class.getName());
  private static final String MOST_FREE = "MaxHeapFreeRatio";
  private static final String LEAST_FREE = "MinHeapFreeRatio";

  private HeapOfStart() {}

  /** Collects once, and gives back all but a tenth; then the collector has its usual room again. */
  static void giveBack() {
    try {
      HotSpotDiagnosticMXBean vm =
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      String least = vm.getVMOption(LEAST_FREE).getValue();
      String most = vm.getVMOption(MOST_FREE).getValue();
      vm.setVMOption(LEAST_FREE, "5");
      vm.setVMOption(MOST_FREE, "10");
      try {
        System.gc();
      } finally {
        vm.setVMOption(MOST_FREE, most);
        vm.setVMOption(LEAST_FREE, least);
      }
    } catch (IllegalArgumentException e) {
      LOG.log(Level.FINE, "This virtual machine sizes its heap in another way", e);
    }
  }
}
