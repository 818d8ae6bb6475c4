package org.rapportcrm.app.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String OLD = "whsec_AAAA9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @Test
  void theMessageArrivesSignedWithEachSecret() {
    try (Receiver receiver = Receiver.answering(Receiver.status(204))) {
      Answer answer =
          post(1)
              .send(
                  new Post.Message(receiver.url(), "msg_1", List.of(SECRET, OLD), "{\"a\":\"ی\"}"),
                  NOW);
      assertThat(answer.isTaken()).isTrue();
      Receiver.Got got = receiver.got().get(0);
      assertThat(got.headers().get("")).isEqualTo("POST /hook?x=1 HTTP/1.1");
      assertThat(got.body()).isEqualTo("{\"a\":\"ی\"}");
      assertThat(got.headers())
          .containsEntry("webhook-id", "msg_1")
          .containsEntry("webhook-timestamp", "1800000000")
          .containsEntry(
              "webhook-signature",
              Signature.of(SECRET, "msg_1", NOW, got.body())
                  + " "
                  + Signature.of(OLD, "msg_1", NOW, got.body()));
    }
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (Receiver inside = Receiver.answering(Receiver.status(200));
        Receiver receiver =
            Receiver.answering(
                Receiver.raw("HTTP/1.1 302 x\r\nLocation: " + inside.url() + "\r\n\r\n"))) {
      Answer answer = post(1).send(message(receiver), NOW);
      assertThat(answer.status()).isEqualTo(302);
      assertThat(answer.isTaken()).isFalse();
      assertThat(inside.got()).isEmpty();
    }
  }

  @Test
  void thisMachineIsRefusedUnlessItIsAllowed() {
    try (Receiver receiver = Receiver.answering(Receiver.status(200))) {
      Post guarded = new Post(Duration.ofSeconds(1), false);
      String secure = receiver.url().replace("http:", "https:");
      Answer answer = guarded.send(new Post.Message(secure, "msg_1", List.of(SECRET), "{}"), NOW);
      assertThat(answer.problem()).contains("not on the public network");
      assertThat(receiver.got()).isEmpty();
    }
  }

  @Test
  void aReceiverThatSaysNothingOrSpeaksByteByByteIsLeftInTime() {
    for (boolean drip : List.of(true, false)) {
      try (Receiver receiver =
          Receiver.answering(
              out -> {
                for (int i = 0; i < 400; i++) {
                  if (drip) {
                    out.write('H');
                    out.flush();
                  }
                  Thread.sleep(20);
                }
              })) {
        long begin = System.nanoTime();
        Answer answer = post(1).send(message(receiver), NOW);
        assertThat(answer.problem()).isEqualTo("No answer within 1 seconds.");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
      }
    }
  }

  @Test
  void nothingBeyondTwoKilobytesOfAnEndlessAnswerIsRead() {
    try (Receiver receiver =
        Receiver.answering(
            out -> {
              out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes());
              for (int i = 0; i < 100_000; i++) {
                out.write(new byte[1000]);
              }
            })) {
      Answer answer = post(5).send(message(receiver), NOW);
      assertThat(answer.isTaken()).isTrue();
      assertThat(answer.body()).hasSize(2048).doesNotContain("\0");
    }
  }

  @Test
  void anAnswerInPartsIsPutTogether() {
    try (Receiver receiver =
        Receiver.answering(
            Receiver.raw(
                "HTTP/1.1 500 x\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n"))) {
      Answer answer = post(1).send(message(receiver), NOW);
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.body()).isEqualTo("abcde");
      assertThat(answer.reason()).isEqualTo("The receiver answered 500.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SSH-2.0-x\r\n",
        "HTTP/1.1 2x0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nX: y",
        "HTTP/2 200\r\n\r\n"
      })
  void whatIsNoAnswerIsSaidSo(String answer) {
    try (Receiver receiver = Receiver.answering(Receiver.raw(answer))) {
      Answer got = post(1).send(message(receiver), NOW);
      assertThat(got.status()).isNull();
      assertThat(got.problem()).startsWith("No answer: ");
    }
  }

  @Test
  void whoeverDoesNotListenIsSaidSo() throws IOException {
    try (Socket taken = new Socket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      String url = "http://127.0.0.1:" + taken.getLocalPort() + "/";
      Post.Message message = new Post.Message(url, "msg_1", List.of(SECRET), "{}");
      assertThat(post(5).send(message, NOW).problem()).startsWith("No answer: ");
    }
  }

  private static Post post(int seconds) {
    return new Post(Duration.ofSeconds(seconds), true);
  }

  private static Post.Message message(Receiver receiver) {
    return new Post.Message(receiver.url(), "msg_1", List.of(SECRET), "{}");
  }
}
