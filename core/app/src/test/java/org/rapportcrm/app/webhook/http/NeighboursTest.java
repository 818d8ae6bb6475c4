package org.rapportcrm.app.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server beside us that listens: however an address spells this machine, nothing comes. */
class NeighboursTest {

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
        "https://127.0.0.1:%d/",
        "https://127.0.0.2:%d/",
        "https://127.255.255.254:%d/",
        "https://localhost:%d/",
        "https://LOCALHOST:%d/",
        "https://localhost.:%d/",
        "https://[::1]:%d/",
        "https://[0:0:0:0:0:0:0:1]:%d/",
        "https://[::]:%d/",
        "https://[::ffff:127.0.0.1]:%d/",
        "https://[::ffff:7f00:1]:%d/",
        "https://[::127.0.0.1]:%d/",
        "https://[64:ff9b::7f00:1]:%d/",
        "https://[2002:7f00:1::]:%d/",
        "https://0:%d/",
        "https://0.0.0.0:%d/",
        "https://127.1:%d/",
        "https://127.0.1:%d/",
        "https://2130706433:%d/",
        "https://0x7f000001:%d/",
        "https://0x7f.0.0.1:%d/",
        "https://0x7f.1:%d/",
        "https://017700000001:%d/",
        "https://0177.0.0.1:%d/",
        "https://127.0.0.1.:%d/",
        "https://\u0661\u0662\u0667.0.0.1:%d/",
        "https://\uff11\uff12\uff17.0.0.1:%d/",
        "https://127\u30020\u30020\u30021:%d/",
        "https://example.org@127.0.0.1:%d/",
        "https://127.0.0.1:%d@example.invalid/",
        "https://127.0.0.1:%d#@example.org/",
        "https://127.0.0.1:%d\\@example.org/",
        "https://example.org\\@127.0.0.1:%d/",
        "https:\\\\127.0.0.1:%d/",
        "https:127.0.0.1:%d/",
        "//127.0.0.1:%d/",
        "http://127.0.0.1:%d/",
        "HTTP://127.0.0.1:%d/",
        "gopher://127.0.0.1:%d/_GET",
        "file://127.0.0.1:%d/etc/passwd",
        "jar:https://127.0.0.1:%d/!/a",
        "ldap://127.0.0.1:%d/o=x",
        "https://127.0.0.1:%d/\r\nHost: example.org"
      })
  void noSpellingOfThisMachineBringsAByteToItsNeighbour(String address) throws IOException {
    String url = address.formatted(neighbour.getLocalPort());
    Post.Message message = new Post.Message(url, "msg_1", List.of("whsec_AAAA"), "{}");
    Answer answer = new Post(Duration.ofSeconds(2), false).send(message, Instant.now());
    assertThat(answer.isTaken()).isFalse();
    assertThat(wasReached()).as(url).isFalse();
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
