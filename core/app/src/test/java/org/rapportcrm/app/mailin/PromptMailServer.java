package org.rapportcrm.app.mailin;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;

/**
 * A mail server on this machine that sends each line of an answer at once. GreenMail's own waits
 * with the second line until the first was acknowledged, which is 40 ms, several times in each
 * message.
 */
final class PromptMailServer extends GreenMail {

  private static final String IMAP = ServerSetup.PROTOCOL_IMAP;

  PromptMailServer() {
    super(new ServerSetup(0, "127.0.0.1", IMAP));
  }

  /** The port at which it listens. */
  int port() {
    return services.get(IMAP).getPort();
  }

  @Override
  protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
    return Map.of(IMAP, new Imap(setups[0], managers));
  }

  private static final class Imap extends AbstractServer {

    Imap(ServerSetup setup, Managers managers) {
      super(setup, managers);
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket socket) {
      return new ImapHandler(managers.getUserManager(), managers.getImapHostManager(), socket);
    }

    @Override
    protected void handleClientSocket(Socket socket) throws SocketException {
      socket.setTcpNoDelay(true);
      super.handleClientSocket(socket);
    }
  }
}
