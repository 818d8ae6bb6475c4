package org.rapportcrm.app.imports.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.app.imports.write.ContactImport;

/** Headers as the programs document or write them; each must be named and mapped. */
class OriginsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Google # First Name,Middle Name,Last Name,Phonetic First Name,Nickname,File As,Organization Name,Organization Title,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value",
        "Google # Name,Given Name,Additional Name,Family Name,Yomi Name,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value",
        "Outlook # First Name,Middle Name,Last Name,Title,Suffix,Nickname,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Business Phone,Mobile Phone,Company,Job Title,Birthday,Notes,Categories",
        "HubSpot # Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Lifecycle Stage,Create Date,Company Name",
        "Mailchimp # Email Address,First Name,Last Name,Phone Number,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS",
        "Mautic # title,firstname,lastname,company,position,email,mobile,phone,points,fax,address1,address2,city,state,zipcode,country,preferred_locale,attribution_date,attribution,website",
        "FluentCRM # id,prefix,first_name,last_name,email,timezone,address_line_1,address_line_2,postal_code,city,state,country,ip,phone,status,contact_type,source,date_of_birth",
        "WP ERP # first_name,last_name,email,company,phone,mobile,other,website,fax,notes,street_1,street_2,city,state,postal_code,country,currency,life_stage",
        "listmonk # uuid,email,name,attributes,status,created_at,updated_at",
      })
  void anExportIsNamedAndItsColumnsAreMapped(String program, String header) {
    List<String> columns = Arrays.asList(header.split(","));
    assertThat(Origins.of(columns)).contains(program);
    Mapping mapping = MappingGuess.of(ContactImport.kind(), columns, true, List.of());
    assertThat(mapping.has("email")).as("the address of " + program).isTrue();
    assertThat(mapping.has("firstName") || mapping.has("name")).isTrue();
  }

  @Test
  void aCompanyIsFoundByWhatHubSpotCallsIt() {
    List<String> columns = List.of("Record ID", "Email", "Contact owner", "Associated Company");
    assertThat(MappingGuess.of(ContactImport.kind(), columns, true, List.of()).has("company"))
        .isTrue();
  }

  @Test
  void theCountryOfAMailchimpExportIsItsCc() {
    List<String> columns = List.of("Email Address", "MEMBER_RATING", "CC", "LEID", "EUID");
    assertThat(MappingGuess.of(ContactImport.kind(), columns, true, List.of()).has("country"))
        .isTrue();
  }

  @Test
  void anOrdinaryFileIsNobodysExport() {
    assertThat(Origins.of(List.of("Email", "First Name", "Last Name", "Phone"))).isEmpty();
  }
}
