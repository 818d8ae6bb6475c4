package org.rapportcrm.api.message;

import java.util.List;
import java.util.Map;

/**
 * A block of a message's design.
 *
 * <p>The fields of the core's kinds: {@code heading}: {@code text}, {@code level} (1 to 3); {@code
 * text}: {@code text}, plain lines or the elements {@code b i a br ul li p}; {@code image}: {@code
 * src}, {@code alt}, {@code url} (where it leads, may be absent); {@code button}: {@code label},
 * {@code url}; {@code divider} and {@code columns} have none.
 *
 * @param kind {@code heading}, {@code text}, {@code image}, {@code button}, {@code columns}, {@code
 *     divider}, or a {@link MessageBlock#kind()}
 * @param fields what was filled in; texts may hold merge tags
 * @param columns the designs of the columns, for {@code columns}; else empty
 */
public record Block(String kind, Map<String, String> fields, List<List<Block>> columns) {

  /** Keeps immutable copies; {@code null} means empty. */
  public Block {
    fields = fields == null ? Map.of() : Map.copyOf(fields);
    columns = columns == null ? List.of() : columns.stream().map(List::copyOf).toList();
  }

  /** A block without columns. */
  public static Block of(String kind, Map<String, String> fields) {
    return new Block(kind, fields, List.of());
  }

  /** A field's value, or an empty text. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
