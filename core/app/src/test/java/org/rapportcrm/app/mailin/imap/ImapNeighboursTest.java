package org.rapportcrm.app.mailin.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server beside us that listens: however a mail server's name spells this machine, none asks. */
class ImapNeighboursTest {

  private ServerSocket neighbour;

  @BeforeEach
  void listen() throws IOException {
    neighbour = new ServerSocket(0, 50, InetAddress.getByName("::"));
    neighbour.setSoTimeout(1);
  }

  @AfterEach
  void close() throws IOException {
    neighbour.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.0.0.2",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "::1",
        "[::1]",
        "::",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "0",
        "0.0.0.0",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "\u0661\u0662\u0667.0.0.1",
        "example.org@127.0.0.1",
        "127.0.0.1\r\nexample.org",
        "127.0.0.1#example.org",
        "127.0.0.1/example.org",
        "",
        " "
      })
  void noNameOfThisMachineIsConnectedTo(String host) throws IOException {
    for (Security security : Security.values()) {
      ImapAccount account =
          new ImapAccount(host, neighbour.getLocalPort(), security, "somebody", "secret", false);
      ImapException refused =
          catchThrowableOfType(ImapException.class, () -> ImapMailbox.open(account).close());
      assertThat(refused).as(host + " " + security).isNotNull();
      assertThat(wasReached()).as(host + " " + security).isFalse();
    }
  }

  /** A connection that was made waits in the backlog, so none there now is none ever. */
  private boolean wasReached() throws IOException {
    try {
      neighbour.accept().close();
      return true;
    } catch (SocketTimeoutException nobody) {
      return false;
    }
  }
}
