/** Surveys and their questions. */
package org.rapportcrm.surveys.survey;
