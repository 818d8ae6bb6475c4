/** The pages that define custom fields, and the inputs for their values in other forms. */
package org.rapportcrm.app.field.web;
