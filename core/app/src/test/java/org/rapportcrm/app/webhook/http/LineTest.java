package org.rapportcrm.app.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
        "HTTP/1.1 204 x\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"
      })
  void allGoOverOneConnectionWhenTheReceiverKeepsIt(String answer) {
    try (Receiver receiver = Receiver.keeping(Receiver.raw(answer))) {
      assertThat(sendThree(receiver)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok",
        "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok",
        "HTTP/1.1 204 x\r\n\r\nmore than was announced"
      })
  void afterAnAnswerThatEndsTheConnectionANewOneIsMade(String answer) {
    try (Receiver receiver = Receiver.keeping(Receiver.raw(answer))) {
      assertThat(sendThree(receiver)).isEqualTo(3);
    }
  }

  @Test
  void anAnswerLongerThanWhatIsKeptEndsTheConnection() {
    String longAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 3000\r\n\r\n" + "x".repeat(3000);
    try (Receiver receiver = Receiver.keeping(Receiver.raw(longAnswer))) {
      assertThat(sendThree(receiver)).isEqualTo(3);
    }
  }

  @Test
  void aReceiverThatHungUpUnannouncedIsConnectedToOnceMore() {
    try (Receiver receiver = Receiver.answering(Receiver.status(200))) {
      assertThat(sendThree(receiver)).isEqualTo(3);
    }
  }

  private static int sendThree(Receiver receiver) {
    Post post = new Post(Duration.ofSeconds(5), true);
    try (Line line = post.line()) {
      for (int i = 0; i < 3; i++) {
        Post.Message message = new Post.Message(receiver.url(), "msg_" + i, List.of(SECRET), "{}");
        assertThat(line.send(message, NOW).isTaken()).isTrue();
      }
    }
    assertThat(receiver.got())
        .extracting(Receiver.Got::id)
        .containsExactly("msg_0", "msg_1", "msg_2");
    return receiver.connections();
  }
}
