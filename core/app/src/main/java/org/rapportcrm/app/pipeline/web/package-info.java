/** The page of pipelines and its form. */
package org.rapportcrm.app.pipeline.web;
