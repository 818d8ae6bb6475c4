/** Surveys over REST. */
package org.rapportcrm.surveys.rest;
