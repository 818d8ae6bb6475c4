package org.rapportcrm.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SavedViewTest {

  @Test
  void aViewOfDealsOpensTheListAndNotTheBoard() {
    assertThat(view(ListKind.DEALS, "owner=me").path())
        .isEqualTo("/console/deals?owner=me&view=list&cols=name%2Camount&saved=7");
    assertThat(view(ListKind.DEALS, "owner=me&view=list").path())
        .isEqualTo(view(ListKind.DEALS, "owner=me").path());
  }

  @Test
  void aViewOfTasksSaysWhatItKeeps() {
    assertThat(view(ListKind.TASKS, "show=all").path())
        .isEqualTo("/console/tasks?show=all&cols=name%2Camount&saved=7");
  }

  private static SavedView view(ListKind kind, String filter) {
    return new SavedView(
        7, kind, "Mine", filter, "name,amount", false, 11L, "Sara", true, false, 0);
  }
}
