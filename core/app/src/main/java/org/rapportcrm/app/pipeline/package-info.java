/**
 * Pipelines: the stages that deals go through, as people make them. It knows no deal, but never
 * takes a stage away from under one.
 */
package org.rapportcrm.app.pipeline;
