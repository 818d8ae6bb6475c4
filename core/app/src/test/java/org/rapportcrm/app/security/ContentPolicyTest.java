package org.rapportcrm.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentPolicyTest {

  @Test
  void the_nonce_of_a_widget_library_joins_our_policy() {
    String merged =
        ContentPolicy.merged(
            ContentPolicy.console(), "script-src 'self' 'nonce-NmM4YzNhYmU='; object-src *");
    assertThat(merged)
        .contains("script-src 'self' 'nonce-NmM4YzNhYmU='")
        .contains("default-src 'none'")
        .doesNotContain("object-src *");
  }

  @Test
  void a_weaker_policy_is_not_taken() {
    assertThat(ContentPolicy.merged(ContentPolicy.console(), "script-src * 'unsafe-inline'"))
        .isEqualTo(ContentPolicy.console());
    assertThat(
            ContentPolicy.merged(
                ContentPolicy.console(), "script-src 'nonce-x'; script-src 'unsafe-eval'"))
        .isEqualTo(ContentPolicy.console());
  }

  @Test
  void a_sandbox_may_be_shown_in_a_frame_of_our_own() {
    assertThat(ContentPolicy.merged(ContentPolicy.console(), "sandbox; default-src 'none';"))
        .isEqualTo("sandbox; default-src 'none'; frame-ancestors 'self'");
  }

  @Test
  void no_policy_allows_inline_scripts() {
    for (String policy :
        new String[] {ContentPolicy.console(), ContentPolicy.open(), ContentPolicy.data()}) {
      assertThat(policy)
          .startsWith("default-src 'none'")
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe-eval")
          .doesNotContainPattern("script-src[^;]*unsafe");
    }
  }
}
