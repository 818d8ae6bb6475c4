/** Surveys around one contact. */
package org.rapportcrm.surveys.contact;
