package org.rapportcrm.app.segment.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.app.segment.Explanation;
import org.rapportcrm.app.segment.Segment;
import org.rapportcrm.app.segment.SegmentInput;
import org.rapportcrm.app.segment.rule.RuleReader;
import org.rapportcrm.app.segment.rule.RuleWriter;

/** What segments look like in JSON. */
public final class SegmentShapes {

  private SegmentShapes() {}

  @Doc("A segment to store.")
  public record SentSegment(
      @Doc("1 to 200 characters, unlike every other segment's name.") String name,
      @Doc("What it is for; at most 1,000 characters.") String description,
      @Doc(
              "Who belongs: {all: [rule…]}, {any: [rule…]}, {not: rule} or {field, op, value,"
                  + " within}; see docs/segments.md.")
          JsonValue rule,
      @Doc("On PUT the version that was read; leave it out to overwrite whatever is there.")
          Long version) {

    SegmentInput input() {
      return new SegmentInput(name, description, RuleReader.read(rule), version);
    }
  }

  @Doc("A rule that is not stored.")
  public record SentRule(@Doc("The rule.") JsonValue rule) {}

  @Doc("A stored rule; its members are always those of now.")
  public record ShownSegment(
      long id,
      String name,
      String description,
      @Doc("Who belongs.") JsonObject rule,
      Instant createdAt,
      Instant updatedAt,
      @Doc("Grows by one with every change.") long version) {

    static ShownSegment of(Segment segment) {
      return new ShownSegment(
          segment.id(),
          segment.name(),
          segment.description(),
          RuleWriter.write(segment.rule()),
          segment.createdAt(),
          segment.updatedAt(),
          segment.version());
    }
  }

  @Doc("How many contacts satisfy a rule.")
  public record Count(long count) {}

  @Doc("Why a contact is in a segment or is not.")
  public record Explained(
      @Doc("The contact.") long contact,
      @Doc("Whether it is in the segment now.") boolean member,
      @Doc("The rule with an answer at every part, in the language of the token's user.")
          Explanation explanation) {}
}
