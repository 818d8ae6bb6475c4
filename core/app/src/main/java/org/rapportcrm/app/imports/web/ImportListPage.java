package org.rapportcrm.app.imports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.app.imports.ImportKinds;
import org.rapportcrm.app.imports.ImportRun;
import org.rapportcrm.app.imports.ImportState;
import org.rapportcrm.app.imports.Imports;
import org.rapportcrm.app.web.Slice;

/** The list of imports, newest first. */
@Named
@RequestScoped
public class ImportListPage {

  private static final int SIZE = 30;

  @Inject private Imports imports;
  @Inject private ImportKinds kinds;

  @Inject
  @Param(name = "before")
  private Long before;

  private Slice<ImportRun> slice;

  /** The imports of this page. */
  public List<ImportRun> getRuns() {
    return slice().rows();
  }

  /** The address of the next page, or {@code null}. */
  public String getNext() {
    return slice().more() ? "/console/imports?before=" + slice().last().id() : null;
  }

  /** The address of the newest, where this is not it. */
  public String getFirst() {
    return before == null ? null : "/console/imports";
  }

  /** Whether something on the page is still changing. */
  public boolean isLively() {
    return getRuns().stream().anyMatch(run -> StateLook.isLively(run.state()));
  }

  /** Message key of a kind's name; of a plugin that is off, its id. */
  public String kindKey(String kind) {
    return kinds.find(kind).map(ImportKind::labelKey).orElse(kind);
  }

  /** Message key of a state. */
  public String stateKey(ImportState state) {
    return StateLook.key(state);
  }

  /** The class of a state's badge. */
  public String badge(ImportState state) {
    return StateLook.badge(state);
  }

  private Slice<ImportRun> slice() {
    if (slice == null) {
      long newest = before == null ? Long.MAX_VALUE : before;
      slice = Slice.of(imports.newest(newest, SIZE + 1), SIZE);
    }
    return slice;
  }
}
