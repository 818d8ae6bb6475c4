package org.rapportcrm.emailcampaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {

  private final Outline outline = new Outline();
  private final BlockRow first = row("heading", 0);
  private final BlockRow columns = row("columns", 2);

  private static BlockRow row(String kind, int columns) {
    return new BlockRow(kind, List.of(), columns);
  }

  @Test
  void blocksInColumnsFollowTheirBlockAndSayWhereTheyStand() {
    outline.add(first, "");
    outline.add(columns, "");
    outline.add(row("text", 0), "2.2");
    outline.add(row("image", 0), "2.1");

    assertThat(outline.places()).containsExactly("2.1", "2.2");
    assertThat(outline.rows())
        .extracting(r -> r.getNumber() + " " + r.getKind())
        .containsExactly("1 heading", "2 columns", "2.1.1 image", "2.2.1 text");
  }

  @Test
  void columnsDoNotStandInColumns() {
    outline.add(columns, "");
    outline.add(row("columns", 2), "1.1");

    assertThat(outline.blocks()).hasSize(2);
  }

  @Test
  void aBlockMovesAmongItsOwnAndStopsAtTheEnds() {
    outline.add(first, "");
    outline.add(columns, "");

    outline.move(columns, -1);
    outline.move(columns, -1);

    assertThat(outline.blocks()).extracting("kind").containsExactly("columns", "heading");
  }

  @Test
  void whatStandsInABlockGoesWithIt() {
    outline.add(columns, "");
    outline.add(row("text", 0), "1.1");

    outline.remove(columns);

    assertThat(outline.rows()).isEmpty();
  }

  @Test
  void aBlockThatWasTakenOutCanBePutBackWhereItStoodWithAllThatStoodInIt() {
    BlockRow last = row("text", 0);
    outline.add(first, "");
    outline.add(columns, "");
    outline.add(row("image", 0), "2.1");
    outline.add(last, "");

    outline.remove(columns);
    assertThat(outline.removed()).isEqualTo("2");
    assertThat(outline.gap()).isEqualTo(last.getKey());
    outline.putBack();

    assertThat(outline.rows())
        .extracting(BlockRow::getKind)
        .containsExactly("heading", "columns", "image", "text");
    assertThat(outline.removed()).isNull();
    outline.remove(last);
    assertThat(outline.gap()).as("the end").isEmpty();
  }

  @Test
  void whatStoodInAColumnThatIsGoneIsPutBackIntoTheMessage() {
    outline.add(first, "");
    outline.add(columns, "");
    outline.add(row("image", 0), "2.1");
    outline.remove(outline.rows().get(2));
    BlockRow image = row("image", 0);
    outline.add(image, "2.2");
    outline.remove(image);
    outline.move(columns, -1);
    outline.putBack();
    assertThat(outline.rows().get(1).getNumber()).as("its column is there").isEqualTo("1.2.1");

    Outline other = new Outline();
    BlockRow inner = row("text", 0);
    BlockRow outer = row("columns", 1);
    other.add(outer, "");
    other.add(inner, "1.1");
    other.remove(inner);
    outer.columns().clear();
    other.putBack();
    assertThat(other.blocks()).extracting("kind").containsExactly("columns", "text");
  }

  @Test
  void aBlockIsKnownByItsKeyWhereverItStands() {
    outline.add(first, "");
    outline.add(columns, "");
    outline.move(columns, -1);

    assertThat(outline.row(first.getKey())).containsSame(first);
    outline.remove(first);
    assertThat(outline.row(first.getKey())).as("a second press").isEmpty();
  }

  @Test
  void whatIsWrongNamesItsBlockByTheNumberThatTheEditorShows() {
    assertThat(Outline.place("blocks[2].url")).isEqualTo("3");
    assertThat(Outline.place("blocks[2].columns[0][1].text")).isEqualTo("3.1.2");
    assertThat(Outline.place("steps[4].blocks[0].text")).isEqualTo("1");
    assertThat(Outline.place("blocks")).isEmpty();
    assertThat(Outline.place("subject")).isEmpty();
  }
}
