package org.rapportcrm.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.app.rest.openapi.Live;

class QueryFilterTest {

  static class Page {
    @QueryParam("limit")
    Integer limit;

    @QueryParam("cursor")
    String cursor;
  }

  @SuppressWarnings("unused")
  static class Things {
    void list(@QueryParam("owner") Long owner, @BeanParam Page page) {}

    void filtered(
        @QueryParam("owner") Long owner,
        @Context @Live(value = "Thing", prefix = "custom.") UriInfo address) {}

    void told(@QueryParam("owner") Long owner, @Context UriInfo address) {}

    void get(long id) {}

    Listing<String> whole() {
      return null;
    }
  }

  @Test
  void whatAMethodTakesIsKnownWhereverItIsDeclared() {
    assertThat(unknown("list", "owner", "limit", "cursor", "")).isEmpty();
  }

  @Test
  void eachSlipIsNamedWithWhatWasMeantAndWhatThereIs() {
    List<FieldError> errors = unknown("list", "owner", "limt", "colour");
    assertThat(errors).extracting(FieldError::field).containsExactly("limt", "colour");
    assertThat(errors.get(0).remedy())
        .contains("rest.unknown.near")
        .contains("limit")
        .contains("cursor, limit, owner");
    assertThat(errors.get(1).remedy())
        .doesNotContain("rest.unknown.near")
        .contains("cursor, limit, owner");
  }

  @Test
  void whoTakesCustomFieldsTakesTheirNamesAndNoOthers() {
    assertThat(unknown("filtered", "custom.budget")).isEmpty();
    assertThat(unknown("filtered", "costum.budget")).hasSize(1);
    assertThat(unknown("told", "custom.budget")).hasSize(1);
    assertThat(unknown("filtered", "budget", ".budget")).hasSize(2);
    assertThat(unknown("list", "custom.budget")).hasSize(1);
  }

  @Test
  void whoTakesNoneSaysSo() {
    assertThat(unknown("get", "limit").get(0).remedy()).isEqualTo("rest.query.none");
  }

  @Test
  void aListThatComesWholeIsPagedLikeTheOthers() {
    assertThat(unknown("whole", "limit", "cursor")).isEmpty();
    assertThat(unknown("whole", "owner").get(0).remedy()).contains("cursor, limit");
  }

  private static List<FieldError> unknown(String name, String... asked) {
    Method method =
        Arrays.stream(Things.class.getDeclaredMethods())
            .filter(m -> m.getName().equals(name))
            .findFirst()
            .orElseThrow();
    return QueryFilter.unknown(method, List.of(asked));
  }
}
