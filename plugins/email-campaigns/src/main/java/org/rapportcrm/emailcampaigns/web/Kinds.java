package org.rapportcrm.emailcampaigns.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.message.MessageBlock;
import org.rapportcrm.api.message.MessageBlock.Field;
import org.rapportcrm.api.message.MessageBlock.Kind;
import org.rapportcrm.api.message.MessageBlock.Options.Option;

/** The kinds of block that a message may hold: the core's six and those of active plugins. */
@Named("emailKinds")
@RequestScoped
public class Kinds {

  private static final String OWN = "email-campaigns.block.";
  private static final String COLUMNS = "columns";
  private static final int COLUMN_COUNT = 2;

  @Inject private Composer composer;
  @Inject private Words words;

  /** All kinds, the core's first. */
  public List<MessageBlock> getAll() {
    return Stream.concat(core().stream(), composer.blocks().stream()).toList();
  }

  /** An empty block. */
  BlockRow empty(String kind) {
    return row(Block.of(kind, null), COLUMNS.equals(kind) ? COLUMN_COUNT : 0);
  }

  /** A stored block as it is edited; also one of a plugin that is not active now. */
  BlockRow of(Block block) {
    BlockRow row = row(block, block.columns().size());
    for (int i = 0; i < block.columns().size(); i++) {
      row.columns().get(i).addAll(block.columns().get(i).stream().map(this::of).toList());
    }
    return row;
  }

  /** The name of a kind. */
  public String name(String kind) {
    return find(kind).map(block -> words.text(block.labelKey())).orElse(kind);
  }

  /** What can be chosen in a field. */
  public List<Option> options(String kind, String field) {
    if (kind.equals("heading")) {
      return IntStream.rangeClosed(1, 3)
          .mapToObj(
              level ->
                  new Option(String.valueOf(level), words.text("email-campaigns.level", level)))
          .toList();
    }
    return composer.options(kind, field);
  }

  private BlockRow row(Block block, int columns) {
    List<FieldRow> fields = new ArrayList<>();
    List<Field> known = find(block.kind()).map(MessageBlock::fields).orElse(List.of());
    for (Field field : known) {
      fields.add(
          new FieldRow(
              field.name(), field.labelKey(), field.kind().name(), block.field(field.name())));
    }
    block.fields().entrySet().stream()
        .filter(entry -> known.stream().noneMatch(f -> f.name().equals(entry.getKey())))
        .forEach(e -> fields.add(new FieldRow(e.getKey(), e.getKey(), "TEXT", e.getValue())));
    return new BlockRow(block.kind(), fields, columns);
  }

  private Optional<MessageBlock> find(String kind) {
    return getAll().stream().filter(block -> block.kind().equals(kind)).findFirst();
  }

  private static List<MessageBlock> core() {
    return List.of(
        block("heading", field("text", Kind.TEXT), field("level", Kind.CHOICE)),
        block("text", field("text", Kind.LONG_TEXT)),
        block("button", field("label", Kind.TEXT), field("url", Kind.URL)),
        block("image", field("src", Kind.URL), field("alt", Kind.TEXT), field("url", Kind.URL)),
        block(COLUMNS),
        block("divider"));
  }

  private static MessageBlock block(String kind, Field... fields) {
    return new MessageBlock(kind, OWN + kind, "stop", List.of(fields), null);
  }

  private static Field field(String name, Kind kind) {
    return new Field(name, OWN + "field." + name, kind, null);
  }
}
