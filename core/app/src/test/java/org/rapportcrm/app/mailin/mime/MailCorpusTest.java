package org.rapportcrm.app.mailin.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapportcrm.testkit.SharedData;

/** Messages of real servers; what each of them says was written down by Sisimai's authors. */
class MailCorpusTest {

  private record Expected(String reason, boolean hard) {}

  @Test
  void nineteenOfTwentyRealReportsAreRecognised() throws Exception {
    Map<String, Expected> expected = expected();
    int right = 0;
    StringBuilder wrong = new StringBuilder();
    for (Map.Entry<String, Expected> one : expected.entrySet()) {
      IncomingMail mail = read(one.getKey());
      MailKind wanted =
          switch (one.getValue().reason()) {
            case "feedback" -> MailKind.COMPLAINT;
            case "vacation" -> MailKind.AUTOMATIC;
            default -> MailKind.BOUNCE;
          };
      if (mail.kind() == wanted) {
        right++;
      } else {
        wrong.append('\n').append(one.getKey()).append(' ').append(mail.kind());
      }
    }
    assertThat(right * 100 / expected.size()).as("percent" + wrong).isGreaterThanOrEqualTo(95);
  }

  @Test
  void noLivingAddressIsCalledDeadAndMostDeadOnesAreFound() throws Exception {
    int dead = 0;
    int found = 0;
    int wronged = 0;
    StringBuilder wrong = new StringBuilder();
    for (Map.Entry<String, Expected> one : expected().entrySet()) {
      if (one.getValue().reason().equals("feedback")) {
        continue;
      }
      // Sisimai calls a user who is unknown only after DATA "filtered"; for us nobody is there
      if (one.getValue().reason().equals("filtered")) {
        continue;
      }
      boolean said =
          read(one.getKey()).report().failures().stream()
              .anyMatch(failure -> failure.end() == Failure.End.DEAD);
      dead += one.getValue().hard() ? 1 : 0;
      found += one.getValue().hard() && said ? 1 : 0;
      wronged += !one.getValue().hard() && said ? 1 : 0;
      if (one.getValue().hard() != said) {
        wrong.append('\n').append(one).append(' ').append(read(one.getKey()).report());
      }
    }
    assertThat(found * 100 / dead).as("percent" + wrong).isGreaterThanOrEqualTo(85);
    assertThat(wronged).as("wronged" + wrong).isLessThanOrEqualTo(7);
  }

  @Test
  void nothingInTheCorpusStopsTheReader() throws Exception {
    try (Stream<Path> files = Files.list(SharedData.path("bounces_baunsu"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        assertThat(MailReader.read(Files.readAllBytes(file)).subject()).isNotNull();
      }
    }
  }

  private static IncomingMail read(String file) throws Exception {
    return MailReader.read(
        Files.readAllBytes(SharedData.path("bounces_sisimai").resolve("mails").resolve(file)));
  }

  /** By file; what has several recipients counts by the first. */
  private static Map<String, Expected> expected() throws IOException {
    Path folder = SharedData.path("bounces_sisimai");
    List<String> lines = Files.readAllLines(folder.resolve("expected.csv"));
    Map<String, Expected> all = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      all.putIfAbsent(cells[0], new Expected(cells[4], cells[5].equals("true")));
    }
    return all;
  }
}
