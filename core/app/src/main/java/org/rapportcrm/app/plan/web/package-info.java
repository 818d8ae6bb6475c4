/** The pages of account plans. */
package org.rapportcrm.app.plan.web;
