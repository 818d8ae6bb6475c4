package org.rapportcrm.launcher.start;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import org.rapportcrm.launcher.Refusal;

/** Whether this machine knows its own name, which Payara asks for and does not start without. */
final class HostCheck {
  private HostCheck() {}

  /**
   * @throws Refusal when the machine's name has no address
   */
  static void refuseNameWithoutAddress() {
    refuseNameWithoutAddress(InetAddress::getLocalHost);
  }

  static void refuseNameWithoutAddress(Callable<InetAddress> machine) {
    try {
      machine.call();
    } catch (UnknownHostException e) {
      String name = String.valueOf(e.getMessage()).replaceAll(":.*", "");
      throw new Refusal(
          "The name of this machine, %1$s, has no address here; add the line \"127.0.1.1 %1$s\" to /etc/hosts."
              .formatted(name),
          e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
