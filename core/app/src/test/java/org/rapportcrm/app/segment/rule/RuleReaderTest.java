package org.rapportcrm.app.segment.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.api.rest.FieldError;

class RuleReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"all\":[]}",
        "{\"field\":\"purchases.count\",\"op\":\"gte\",\"value\":2,\"within\":\"P90D\"}",
        "{\"any\":[{\"not\":{\"field\":\"tags\",\"op\":\"in\",\"value\":[\"a\",\"b\"]}},"
            + "{\"field\":\"consent.marketing\",\"op\":\"is\",\"value\":true}]}",
        "{\"field\":\"contact.email\",\"op\":\"isEmpty\"}"
      })
  void whatIsReadIsWrittenTheSame(String json) {
    assertThat(RuleWriter.write(RuleReader.read(json)).toString()).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense | rule",
        "[] | rule",
        "{} | rule",
        "{\"all\":[],\"any\":[]} | rule",
        "{\"some\":[]} | rule.some",
        "{\"all\":{}} | rule.all",
        "{\"any\":[]} | rule.any",
        "{\"all\":[{\"not\":7}]} | rule.all[0].not",
        "{\"field\":\"\",\"op\":\"eq\",\"value\":1} | rule.field",
        "{\"field\":\"a\",\"op\":\"equals\",\"value\":1} | rule.op",
        "{\"field\":\"a\",\"op\":\"eq\",\"value\":{}} | rule.value",
        "{\"field\":\"a\",\"op\":\"in\",\"value\":[[1]]} | rule.value[0]",
        "{\"field\":\"a\",\"op\":\"eq\",\"value\":1e99} | rule.value",
        "{\"field\":\"a\",\"op\":\"eq\",\"value\":\"x\\u0000y\"} | rule.value",
        "{\"field\":\"a\",\"op\":\"eq\",\"value\":1,\"within\":\"90 days\"} | rule.within",
        "{\"field\":\"a\",\"op\":\"eq\",\"value\":1,\"within\":\"P-1D\"} | rule.within",
        "{\"field\":\"a\",\"op\":\"eq\",\"valeu\":1} | rule.valeu"
      })
  void aBadPlaceIsNamedByItsPathWithARemedy(String json, String path) {
    List<FieldError> errors = refused(json).errors();
    assertThat(errors).extracting(FieldError::field).contains(path);
    assertThat(errors).allSatisfy(error -> assertThat(error.remedy()).isNotBlank());
  }

  @Test
  void allBadPlacesAreNamedAtOnce() {
    String json = "{\"all\":[{\"field\":\"a\",\"op\":\"x\"},{\"any\":[]}]}";
    assertThat(refused(json).errors())
        .extracting(FieldError::field)
        .containsExactly("rule.all[0].op", "rule.all[1].any");
  }

  @Test
  void tenDeepIsReadAndElevenIsNot() {
    assertThat(RuleReader.read(deep(10))).isNotNull();
    assertThat(refused(deep(11)).errors().get(0).message()).isEqualTo("segments.rule.deep [10]");
    assertThat(refused(deep(5000))).isNotNull();
  }

  @Test
  void twoHundredConditionsAreReadAndOneMoreIsNot() {
    assertThat(RuleReader.read(wide(200)).conditions()).hasSize(200);
    assertThat(refused(wide(201)).errors().get(0).message())
        .isEqualTo("segments.rule.conditions [201, 200]");
  }

  private static String deep(int levels) {
    return "{\"not\":".repeat(levels - 1) + "{\"all\":[]}" + "}".repeat(levels - 1);
  }

  private static String wide(int conditions) {
    String one = "{\"field\":\"a\",\"op\":\"isEmpty\"}";
    return "{\"all\":[" + String.join(",", Collections.nCopies(conditions, one)) + "]}";
  }

  private static RuleRefused refused(String json) {
    return catchThrowableOfType(RuleRefused.class, () -> RuleReader.read(json));
  }
}
