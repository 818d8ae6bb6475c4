package org.rapportcrm.app.segment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.app.segment.compile.References;
import org.rapportcrm.app.segment.criterion.CoreFields;
import org.rapportcrm.app.segment.criterion.Vocabulary;
import org.rapportcrm.app.segment.rule.Operator;
import org.rapportcrm.app.segment.rule.Rule;
import org.rapportcrm.app.segment.rule.RuleReader;
import org.rapportcrm.app.segment.rule.RuleWriter;

class DraftsTest {

  private final Drafts drafts =
      new Drafts(
          new Vocabulary(CoreFields.all(List.of(), List.of(), Optional.empty())), References.NONE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'all':[]}",
        "{'all':[{'field':'contact.city','op':'eq','value':'Köln'}]}",
        "{'any':[{'field':'contact.city','op':'in','value':['Köln','شیراز']},"
            + "{'all':[{'field':'tags','op':'notIn','value':['vip','x']}]}]}",
        "{'not':{'any':[{'field':'purchases.sum','op':'between','value':[1.5,20]}]}}",
        "{'not':{'all':[{'field':'purchases.last','op':'between','value':['2026-01-01','2026-02-01']}]}}",
        "{'all':[{'field':'purchases.count','op':'gte','value':2,'within':'P90D'}]}",
        "{'all':[{'field':'purchases.last','op':'notWithinLast','value':'P1Y2M'}]}",
        "{'all':[{'field':'contact.birthday','op':'isToday'}]}",
        "{'all':[{'field':'referrals.referred','op':'is','value':false,'within':'PT36H'}]}",
        "{'all':[{'field':'lists','op':'in','value':[50]},{'field':'segment','op':'eq','value':51}]}",
        "{'all':[{'field':'loyalty.points','op':'gt','value':7,'within':'P5M'}]}"
      })
  void whatIsOpenedAndSavedIsUnchanged(String json) {
    String rule = json.replace('\'', '"');
    Rule again = drafts.rule(drafts.draft(RuleReader.read(rule)));
    assertThat(RuleWriter.write(again).toString()).isEqualTo(rule);
  }

  @Test
  void numbersMayHaveAnyDigitsAndAnArabicDecimalSign() {
    DraftCondition condition = new DraftCondition("purchases.sum", Operator.GTE);
    condition.setText("۱٬۲۳۴٫۵");
    condition.getWithin().setAmount("٩٠");
    Rule.Condition rule = drafts.rule(condition);
    assertThat(rule.value()).hasToString("1234.5");
    assertThat(rule.within()).hasToString("P90D");
  }

  @Test
  void groupsWithoutPartsSayNothing() {
    DraftGroup outer = new DraftGroup(DraftGroup.Mode.ANY);
    outer.parts().add(new DraftGroup(DraftGroup.Mode.NONE));
    assertThat(drafts.rule(outer)).isEqualTo(Rule.EVERYONE);
  }
}
