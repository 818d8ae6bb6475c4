package org.rapportcrm.app.segment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.segment.Segment;
import org.rapportcrm.app.segment.SegmentCompiler;
import org.rapportcrm.app.segment.SegmentKind;
import org.rapportcrm.app.segment.SegmentStore;
import org.rapportcrm.app.segment.StoredSegments;
import org.rapportcrm.app.segment.compile.RuleCompiler;
import org.rapportcrm.app.web.Slice;

/** The list of segments with their counts, 25 to a page. */
@Named
@RequestScoped
public class SegmentListPage {

  private static final int SIZE = 25;

  @Inject private SegmentStore store;
  @Inject private SegmentCompiler compiler;
  @Inject private StoredSegments segments;

  private List<Line> lines;
  private String next;

  /**
   * A segment with its count.
   *
   * @param missing what it needs before it can be counted, or {@code null}
   */
  public record Line(Segment segment, Long count, String missing) {

    /** The segment's key. */
    public long getId() {
      return segment.id();
    }

    public String getName() {
      return segment.name();
    }

    /** What it is for. */
    public String getDescription() {
      return segment.description();
    }

    /** When it was changed last. */
    public Instant getUpdatedAt() {
      return segment.updatedAt();
    }

    /** Whether it keeps its members. */
    public boolean isSnapshot() {
      return segment.kind() == SegmentKind.SNAPSHOT;
    }

    /** Whether it keeps them as they are. */
    public boolean isFrozen() {
      return segment.frozen();
    }

    /** How many contacts are in it. */
    public Long getCount() {
      return count;
    }

    /** What it needs. */
    public String getMissing() {
      return missing;
    }
  }

  /** The lines of this page of the list. */
  public List<Line> getLines() {
    if (lines == null) {
      Map<String, String> asked =
          FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
      String after =
          Cursor.parse(asked.get("cursor"), String.class)
              .map(cursor -> cursor.get(0, String.class))
              .orElse("");
      Slice<Segment> slice = Slice.of(store.after(after, SIZE + 1), SIZE);
      next = slice.more() ? path(slice.last()) : null;
      lines = slice.rows().stream().map(this::line).toList();
    }
    return lines;
  }

  /** Where the following page of the list is, or {@code null}. */
  public String getNext() {
    getLines();
    return next;
  }

  /** How many segments there are. */
  public long getTotal() {
    return store.total();
  }

  private Line line(Segment segment) {
    RuleCompiler.Result result = compiler.check(segment);
    if (result.isGood()) {
      return new Line(segment, segments.count(segment), null);
    }
    String needs =
        result.missing().isEmpty()
            ? result.problems().get(0).message().toString()
            : String.join(", ", result.missing());
    Long kept = segment.kind() == SegmentKind.SNAPSHOT ? segments.count(segment) : null;
    return new Line(segment, kept, needs);
  }

  private static String path(Segment last) {
    String cursor = Cursor.of(Folding.fold(last.name()));
    return "/console/segments?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
  }
}
