package org.rapportcrm.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class MaskingTest {

  /** Each is planted into a sentence as a log or a setting would have it. */
  private static final Map<String, String> PLANTED =
      Map.of(
          "sara.k+x@example.org", "Delivery to sara.k+x@example.org failed",
          "مینا@نمونه.com", "No such mailbox: مینا@نمونه.com!",
          "rapport_fXFohKKcHKbQabcDEF012", "GET /api with rapport_fXFohKKcHKbQabcDEF012 refused",
          "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
          "hunter2hunter2", "smtp://mailer:hunter2hunter2@mail.example.net:587?tls=starttls",
          "correct-horse", "{\"password\":\"correct-horse\",\"user\":\"x\"}",
          "abcDEF123456", "Authorization: Bearer abcDEF123456",
          "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
              "hash 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
          "a secret of the environment", "it was “a secret of the environment” before");

  private final Masking masking = new Masking(List.of("a secret of the environment", "ab"));

  @Test
  void whatWasPlantedIsNowhereInTheFile() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    PLANTED.values().forEach(text -> texts.put("f" + texts.size() + ".txt", text));
    texts.put("all.txt", String.join("\n", PLANTED.values()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BundleFile.write(out, texts, masking);
    List<String> read = read(out.toByteArray());
    assertThat(read).hasSize(PLANTED.size() + 1);
    for (String secret : PLANTED.keySet()) {
      assertThat(read).noneMatch(text -> text.contains(secret));
    }
  }

  @Test
  void whatHelpsStays() {
    String line =
        "2026-11-22T11:00:42Z WARNING org.rapportcrm.app.plugin.guard.Guard ror-report.clv failed"
            + " at org.rapportcrm.ror.clv.ClvModels.fit(ClvModels.java:53)";
    assertThat(masking.of(line)).isEqualTo(line);
    assertThat(masking.of("mail.perHour=100 at https://crm.example.org:8443/console/contacts/7"))
        .isEqualTo("mail.perHour=100 at https://crm.example.org:8443/console/contacts/7");
  }

  private static List<String> read(byte[] zip) throws IOException {
    List<String> texts = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      while (in.getNextEntry() != null) {
        texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
