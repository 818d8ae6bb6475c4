package org.rapportcrm.app.segment.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.app.segment.Explanation;
import org.rapportcrm.app.segment.Segment;
import org.rapportcrm.app.segment.SegmentInput;
import org.rapportcrm.app.segment.SegmentKind;
import org.rapportcrm.app.segment.Snapshot;
import org.rapportcrm.app.segment.rule.RuleReader;
import org.rapportcrm.app.segment.rule.RuleWriter;

/** What segments look like in JSON. */
public final class SegmentShapes {

  private SegmentShapes() {}

  @Doc("A segment to store.")
  public record SentSegment(
      @Required @Doc("1 to 200 characters, unlike every other segment's name.") String name,
      @Doc("What it is for; at most 1,000 characters.") String description,
      @Required
          @Doc(
              "Who belongs: {all: [rule…]}, {any: [rule…]}, {not: rule} or {field, op, value,"
                  + " within}; see docs/segments.md.")
          JsonValue rule,
      @Doc("On PUT the version that was read; leave it out to overwrite whatever is there.")
          Long version,
      @Doc(
              "rule: always current; snapshot: members are kept and refreshed. Left out, a new"
                  + " one is a rule and another stays what it is.")
          String kind,
      @Doc("Whether a snapshot is not refreshed any more; left out, that stays as it is.")
          Boolean frozen) {

    SegmentInput input() {
      return new SegmentInput(
          name,
          description,
          RuleReader.read(rule),
          version,
          SegmentKind.of(kind).orElse(null),
          frozen);
    }
  }

  @Doc("A rule that is not stored.")
  public record SentRule(@Required @Doc("The rule.") JsonValue rule) {}

  @Doc("A stored rule; the members of a snapshot are those of its last refresh, of others of now.")
  public record ShownSegment(
      long id,
      String name,
      String description,
      @Doc("Who belongs.") JsonObject rule,
      Instant createdAt,
      Instant updatedAt,
      @Doc("Grows by one with every change.") long version,
      @OneOf(words = {"rule", "snapshot"}) @Doc("rule or snapshot.") String kind,
      @Doc("Whether it is a snapshot that is not refreshed any more.") boolean frozen,
      @Doc("When a snapshot was refreshed last; null for a rule.") Instant refreshedAt,
      @Doc("How many joined a snapshot at its last refresh; null for a rule.") Integer joined,
      @Doc("How many left a snapshot at its last refresh; null for a rule.") Integer left) {

    static ShownSegment of(Segment segment) {
      Snapshot kept = segment.snapshot();
      return new ShownSegment(
          segment.id(),
          segment.name(),
          segment.description(),
          RuleWriter.write(segment.rule()),
          segment.createdAt(),
          segment.updatedAt(),
          segment.version(),
          segment.kind().word(),
          segment.frozen(),
          kept == null ? null : kept.refreshedAt(),
          kept == null ? null : kept.joined(),
          kept == null ? null : kept.left());
    }
  }

  @Doc("How many contacts satisfy a rule.")
  public record Count(long count) {}

  @Doc("Why a contact is in a segment or is not.")
  public record Explained(
      @Doc("The contact.") long contact,
      @Doc("Whether it is in the segment now.") boolean member,
      @Doc("Since when it is in a snapshot; null when it is not, and for a rule.") Instant since,
      @Doc("The rule with an answer at every part, as of now, in the language of the token's user.")
          Explanation explanation) {}
}
