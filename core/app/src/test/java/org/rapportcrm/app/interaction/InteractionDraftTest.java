package org.rapportcrm.app.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Values;

class InteractionDraftTest {

  private final List<Flaw> flaws = new ArrayList<>();

  private void write(Map<String, String> said) {
    InteractionDraft.check(1L, new Values(said), Instant.EPOCH, flaws);
  }

  @Test
  void aNoteIsNothingWithoutWords() {
    write(Map.of("kind", "note", "summary", "  "));
    assertThat(flaws).containsExactly(Flaw.of("summary", "input.missing"));
  }

  @Test
  void aCallWithoutWordsSaysThatThereWasOne() {
    write(Map.of("kind", "call"));
    assertThat(flaws).isEmpty();
  }

  @Test
  void theWordsOfANoteCannotBeTakenAway() {
    InteractionDraft.corrected(row("note", "x"), new Values(Map.of("summary", "")), flaws);
    assertThat(flaws).containsExactly(Flaw.of("summary", "input.missing"));
  }

  @Test
  void aCallWithoutWordsBecomesNoNote() {
    InteractionDraft.corrected(row("call", null), new Values(Map.of("kind", "note")), flaws);
    assertThat(flaws).containsExactly(Flaw.of("summary", "input.missing"));
  }

  private static InteractionRow row(String kind, String summary) {
    InteractionDetail plain = new InteractionDetail(null, null, null);
    return new InteractionRow(
        1, 1, "A", kind, Instant.EPOCH, null, null, false, summary, null, null, null, plain);
  }
}
