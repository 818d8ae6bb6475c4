package org.rapportcrm.app.plugin.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.page.ContactTab;
import org.rapportcrm.api.page.Widget;

class ContributionNameTest {

  private final RapportPlugin visits =
      new RapportPlugin() {
        @Override
        public List<Widget> dashboardWidgets() {
          return List.of(
              new Widget("lately", "", "/plugins/visits/widget.xhtml", "", Widget.Width.HALF));
        }

        @Override
        public List<ContactTab> contactTabs() {
          return List.of(new ContactTab("came-by", "", "", "/plugins/visits/tab.xhtml", ""));
        }

        @Override
        public List<JobKind> jobs() {
          return List.of(new JobKind("visits.forget", "", null, null));
        }
      };

  @Test
  void itIsTheNameInTheTableOfContents() {
    assertThat(name("/plugins/visits/widget.xhtml")).isEqualTo("lately");
    assertThat(name("/plugins/visits/tab.xhtml")).isEqualTo("came-by");
    assertThat(name("visits.forget")).isEqualTo("visits.forget");
  }

  @Test
  void elseItIsTheLastPartOfTheNameOfItsClassOrFile() {
    assertThat(name("com.example.visits.VisitsResource#list")).isEqualTo("VisitsResource#list");
    assertThat(name("/plugins/visits/visits")).isEqualTo("visits");
    assertThat(ContributionName.of(Optional.empty(), "/plugins/visits/widget.xhtml"))
        .isEqualTo("widget.xhtml");
  }

  private String name(String where) {
    return ContributionName.of(Optional.of(visits), where);
  }
}
