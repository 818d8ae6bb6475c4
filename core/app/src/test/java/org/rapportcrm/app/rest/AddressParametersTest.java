package org.rapportcrm.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.api.rest.ProblemException;

class AddressParametersTest {

  @SuppressWarnings("unused")
  private static void method(@QueryParam("plan") boolean plan) {}

  @Test
  void yesAndNoAreReadInAnyCase() {
    for (Class<Boolean> type : List.of(Boolean.class, boolean.class)) {
      assertThat(reader(type).fromString("true")).isTrue();
      assertThat(reader(type).fromString("False")).isFalse();
    }
    assertThat(reader(Boolean.class).fromString(null)).isNull();
    assertThat(reader(boolean.class).fromString(null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0", "yes", "", "truе"})
  void whatIsNeitherIsRefusedByItsName(String text) {
    assertThatThrownBy(() -> reader(boolean.class).fromString(text))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(400);
              assertThat(refused.errors().get(0).field()).isEqualTo("plan");
              assertThat(refused.errors().get(0).remedy()).isNotBlank();
            });
  }

  @Test
  void aTimeThatIsNoneIsRefusedByItsName() {
    assertThatThrownBy(() -> reader(Instant.class).fromString("tomorrow"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.errors().get(0).field()).isEqualTo("plan"));
  }

  private static <T> ParamConverter<T> reader(Class<T> type) {
    try {
      Annotation[] annotations =
          AddressParametersTest.class
              .getDeclaredMethod("method", boolean.class)
              .getParameters()[0]
              .getAnnotations();
      return new AddressParameters().getConverter(type, type, annotations);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }
}
