package org.rapportcrm.app.mailin.imap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;
import org.rapportcrm.app.webhook.http.PublicAddress;

/**
 * Sockets that connect to the public network alone, unless nearby addresses are allowed: whoever
 * enters a mail server's name must not be able to look around behind our firewall.
 */
final class GuardedSockets extends SocketFactory {

  private final boolean nearby;

  GuardedSockets(boolean nearby) {
    this.nearby = nearby;
  }

  /** The address is not public. */
  static final class NotPublic extends IOException {
    private static final long serialVersionUID = 1L;

    NotPublic(String address) {
      super(address);
    }
  }

  @Override
  public Socket createSocket() throws IOException {
    Socket socket =
        new Socket() {
          @Override
          public void connect(SocketAddress to, int millis) throws IOException {
            check(to);
            super.connect(to, millis);
          }
        };
    // small commands and answers: waiting for more of them costs 40 ms each
    socket.setTcpNoDelay(true);
    return socket;
  }

  private void check(SocketAddress to) throws NotPublic {
    InetAddress address = to instanceof InetSocketAddress ip ? ip.getAddress() : null;
    if (!nearby && address != null && !PublicAddress.is(address)) {
      throw new NotPublic(address.getHostAddress());
    }
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  private Socket connected(InetSocketAddress to) throws IOException {
    Socket socket = createSocket();
    socket.connect(to, 0);
    return socket;
  }
}
