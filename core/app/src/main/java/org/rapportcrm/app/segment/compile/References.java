package org.rapportcrm.app.segment.compile;

import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.text.Words;
import org.rapportcrm.app.segment.criterion.Reference;
import org.rapportcrm.app.segment.rule.Rule;

/** Finds the records that conditions name. */
public interface References {

  /**
   * A stored segment.
   *
   * @param kept whether it keeps its members, so that those are asked and not its rule
   */
  record Stored(long id, String name, Rule rule, boolean kept) {}

  /**
   * What is bound for the record of this number or name: its key.
   *
   * @param value a {@code BigDecimal} or a text
   * @return empty when there is none
   */
  Optional<Object> key(Reference reference, Object value);

  /** A name that looks like this one, if there is one. */
  Optional<String> near(Reference reference, String name);

  /** The segment of this number or name. */
  Optional<Stored> segment(Object value);

  /** No records at all. */
  References NONE =
      new References() {
        @Override
        public Optional<Object> key(Reference reference, Object value) {
          return Optional.empty();
        }

        @Override
        public Optional<String> near(Reference reference, String name) {
          return Optional.empty();
        }

        @Override
        public Optional<Stored> segment(Object value) {
          return Optional.empty();
        }
      };

  /** What a message calls such a record, with the name that was given. */
  static Words words(Reference reference, Object given) {
    String kind = reference.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Words.of("segments.rule.record." + kind, given.toString());
  }
}
