package org.rapportcrm.app.duplicate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.merge.ContactMerge;
import org.rapportcrm.app.contact.merge.MergePreview;
import org.rapportcrm.app.contact.record.ContactDetails;
import org.rapportcrm.app.contact.web.FieldTexts;
import org.rapportcrm.app.duplicate.DuplicateFeature;
import org.rapportcrm.app.duplicate.PairKind;
import org.rapportcrm.app.duplicate.merge.PreviewLine;

/** Two contacts side by side: {@code /console/duplicate/5/9}. */
@Named
@RequestScoped
public class DuplicatePage extends SideBySidePage {

  @Inject private ContactDetails details;
  @Inject private MergePreview preview;
  @Inject private ContactMerge merge;
  @Inject private FieldTexts texts;

  @Override
  public Whereabouts getAt() {
    return Whereabouts.CONTACTS;
  }

  @Override
  String capability() {
    return DuplicateFeature.MERGE;
  }

  @Override
  PairKind kind() {
    return PairKind.CONTACT;
  }

  @Override
  List<PreviewLine> lines(long keptId, long mergedId) {
    return preview.lines(keptId, mergedId);
  }

  @Override
  String name(long id) {
    return details.get(id).row().displayName();
  }

  @Override
  String shown(PreviewLine line, boolean ofKept) {
    String value = ofKept ? line.kept() : line.merged();
    return ContactField.of(line.field())
        .map(field -> texts.shown(field, value, calendar(ofKept)))
        .orElse(value);
  }

  private String calendar(boolean ofKept) {
    return getLines().stream()
        .filter(line -> line.field().equals(ContactField.BIRTH_CALENDAR.property()))
        .findFirst()
        .map(line -> ofKept ? line.kept() : line.merged())
        .orElse(null);
  }

  @Override
  Map<String, Long> moving(long mergedId) {
    return preview.moving(mergedId);
  }

  @Override
  void merge(long keptId, long mergedId, Set<String> chosen) {
    merge.merge(keptId, mergedId, chosen);
  }
}
