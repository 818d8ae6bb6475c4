package org.rapportcrm.app.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.omnifaces.cdi.Param;

/** The key of a record at the end of a page's path: {@code /console/task-edit/5}. */
@RequestScoped
public class PathKey {

  @Inject
  @Param(pathIndex = 0)
  private String text;

  /** The key; empty when there is none, or when it is no number. */
  public OptionalLong getId() {
    return text != null && text.matches("\\d{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }
}
