package org.rapportcrm.launcher.start;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What only a deployment needs of the heap. The program is started with room to spare, because a
 * heap that is close to use collects itself whole several times before the first page. Composing
 * and deploying leave some 70 MB of garbage between what stays; the collector would keep the room
 * for more of it, and the process its size.
 */
final class HeapOfDeployment {
  private static final Logger LOG = Logger.getLogger(HeapOfDeployment.class.getName());

  /** Percent of the heap that are free after a collection, least and most. */
  private enum Free {
    /** As the command {@code rapport} starts the program. */
    ROOM(60, 70),
    TIGHT(5, 10),
    CLOSE_TO_USE(20, 40);

    private final int least;
    private final int most;

    Free(int least, int most) {
      this.least = least;
      this.most = most;
    }
  }

  private HeapOfDeployment() {}

  /** Does the work with room for it, and gives the room back however it ends. */
  static void during(Runnable work) {
    makeRoom();
    try {
      work.run();
    } finally {
      giveBack();
    }
  }

  /** Before an application ends: Payara collects once when it did, and the heap then grows. */
  private static void makeRoom() {
    set(Free.ROOM);
  }

  /** Collects once, and gives back all but a tenth; from then on the heap stays close to use. */
  static void giveBack() {
    set(Free.TIGHT);
    try {
      System.gc();
    } finally {
      set(Free.CLOSE_TO_USE);
    }
  }

  private static void set(Free free) {
    try {
      HotSpotDiagnosticMXBean vm =
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      // The least may never be above the most, not even between the two.
      vm.setVMOption("MinHeapFreeRatio", "0");
      vm.setVMOption("MaxHeapFreeRatio", String.valueOf(free.most));
      vm.setVMOption("MinHeapFreeRatio", String.valueOf(free.least));
    } catch (IllegalArgumentException e) {
      LOG.log(Level.FINE, "This virtual machine sizes its heap in another way", e);
    }
  }
}
