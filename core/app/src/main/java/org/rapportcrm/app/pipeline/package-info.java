/** Pipelines: the stages that deals go through, as people make them. */
package org.rapportcrm.app.pipeline;
