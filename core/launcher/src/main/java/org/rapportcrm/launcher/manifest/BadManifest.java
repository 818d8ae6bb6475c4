package org.rapportcrm.launcher.manifest;

import java.util.List;
import java.util.stream.Collectors;
import org.rapportcrm.launcher.Said;

/** A jar cannot be taken as a plugin; the message says why and how to put it right. */
public final class BadManifest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Said> reasons;

  /** For one reason. */
  BadManifest(String name, String sentence, Object... arguments) {
    this(List.of(Said.of("changes.manifest." + name, sentence, arguments)));
  }

  BadManifest(List<Said> reasons) {
    super(reasons.stream().map(Said::text).collect(Collectors.joining("; ")));
    this.reasons = List.copyOf(reasons);
  }

  /** All that is wrong with it. */
  public List<Said> reasons() {
    return reasons;
  }
}
