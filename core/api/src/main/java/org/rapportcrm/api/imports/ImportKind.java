package org.rapportcrm.api.imports;

import java.util.List;
import java.util.Optional;

/**
 * A kind of record that a file can bring, such as {@code contacts} or {@code answers}.
 *
 * <p>The core reads the file (charset, delimiter, header, quotes), maps its columns to the fields,
 * parses and checks each value by the field's type, and hands the good rows to the writer in
 * batches, each in a transaction of its own. Rows with a bad value never reach the writer.
 *
 * @param id what REST calls it, a plural word in lower case, unique over all plugins
 * @param labelKey message key of its name
 * @param capability the right that importing it asks for, beside {@code imports.run}
 * @param fields what a column can be mapped to, in the order to offer
 * @param identity fields that tell apart rows without a number of their own; {@link
 *     ImportRow#occurrence()} counts rows that are equal in them; empty when nobody asks for it
 * @param writer the CDI bean that writes the rows
 */
public record ImportKind(
    String id,
    String labelKey,
    String capability,
    List<ImportField> fields,
    List<String> identity,
    Class<? extends ImportWriter> writer) {

  /** Keeps an immutable copy. */
  public ImportKind {
    fields = List.copyOf(fields);
    identity = List.copyOf(identity);
  }

  /** The field with this name. */
  public Optional<ImportField> field(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).findFirst();
  }
}
