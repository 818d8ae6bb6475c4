package org.rapportcrm.surveys.rest;

import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.surveys.results.Nps;
import org.rapportcrm.surveys.results.Satisfaction;

/** Results in JSON. */
@Doc("Results of a survey.")
public record ResultsData(
    @Doc("How many responses there are.") long answers,
    @Doc("Net Promoter Score, -100 to 100; absent without answers.") NpsData nps,
    @Doc("The same of colleagues, as an employer; absent without answers.") NpsData enps,
    @Doc("Satisfied are 4 and 5 of 5; absent without answers.") SatisfactionData csat,
    @Doc("Easy are 5 to 7 of 7; absent without answers.") SatisfactionData ces) {

  @Doc("A Net Promoter Score.")
  public record NpsData(
      double score, double low, double high, long promoters, long passives, long detractors) {

    static NpsData of(Nps nps) {
      return new NpsData(
          nps.score(), nps.low(), nps.high(), nps.promoters(), nps.passives(), nps.detractors());
    }
  }

  @Doc("A share between 0 and 1, and the mean of the scores.")
  public record SatisfactionData(double share, double low, double high, double mean, long answers) {

    static SatisfactionData of(Satisfaction s) {
      return new SatisfactionData(s.share(), s.low(), s.high(), s.mean(), s.answers());
    }
  }
}
