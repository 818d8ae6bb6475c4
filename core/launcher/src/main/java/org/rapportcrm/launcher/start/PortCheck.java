package org.rapportcrm.launcher.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.rapportcrm.launcher.Refusal;

/** Whether the port can be listened on. */
public final class PortCheck {
  private PortCheck() {}

  /**
   * @throws Refusal when it cannot
   */
  public static void refuseWhenInUse(String address, int port) {
    InetSocketAddress socketAddress = new InetSocketAddress(address, port);
    if (socketAddress.isUnresolved()) {
      throw new Refusal("The address " + address + " is not known here; correct RAPPORT_ADDRESS.");
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(socketAddress);
    } catch (BindException e) {
      throw new Refusal(
          "Port "
              + port
              + " on "
              + address
              + (String.valueOf(e.getMessage()).contains("ermission")
                  ? " may be used by the administrator alone; choose a port above 1023 with --port."
                  : " cannot be used because another program listens there; stop that program or"
                      + " choose another port with --port."),
          e);
    } catch (IOException e) {
      throw new Refusal(
          "Port " + port + " on " + address + " cannot be used; choose another with --port.", e);
    }
  }
}
